-- Remembers that one part of a message that is sent in several is out, so that a retry goes on after it.
-- KEYS 1 lease, 2 message, 3 name of the platform message
-- ARGV 1 token of the lease, 2 number of parts sent, 3 message id, 4 life of the name (ms), 5 the form in which the
--      message goes: parts of one form say nothing of another
-- Gives 1, or 0 when the lease was lost.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('HSET', KEYS[2], 'part', ARGV[2], 'form', ARGV[5])
redis.call('SET', KEYS[3], ARGV[3], 'PX', ARGV[4])
return 1
