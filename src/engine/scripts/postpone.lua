-- Gives a line back unfinished; it becomes ready again later, its head still first.
-- KEYS 1 lease, 2 mark of the line, 3 ready stream, 4 sorted set of lines that wait, 5 watched
--      lines, 6 (in an outbox) the message that could not be sent
-- ARGV 1 token of the lease, 2 job name, 3 id of the stream entry or '', 4 consumer group, 5 ready again at (ms),
--      6 how many failures to add to the head's count, 7 (in an outbox) why it could not be sent
-- Gives the count of failures, or -1 when the lease was lost.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return -1
end
local failed = redis.call('HINCRBY', KEYS[2], 'failed', ARGV[6])
if ARGV[6] == '0' then
  redis.call('HDEL', KEYS[2], 'taken') -- who gives it back unharmed was not killed by it, however often
end
if KEYS[6] then
  redis.call('HSET', KEYS[6], 'error', ARGV[7])
  redis.call('HINCRBY', KEYS[6], 'tries', 1)
end
redis.call('ZADD', KEYS[4], ARGV[5], ARGV[2])
if ARGV[3] == '' then
  redis.call('ZREM', KEYS[5], ARGV[2])
else
  redis.call('XACK', KEYS[3], ARGV[4], ARGV[3])
  redis.call('XDEL', KEYS[3], ARGV[3])
end
redis.call('DEL', KEYS[1])
return failed
