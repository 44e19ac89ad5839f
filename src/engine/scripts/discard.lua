-- Gives up a message that did not arrive, because an operator says so: it is failed for good, its text is erased.
-- KEYS 1 lease, 2 outbox list, 3 sorted set of lines that wait, 4 message, 5 held list, 6 dead letters (hash),
--      7 messages that were not sent yet (sorted set), 8 audit log
-- ARGV 1 message id, 2 job name, 3 now (ms), 4 life of the message record (ms), 5 name of the message among those
--      that were not sent yet, 6… the audit line as XADD takes it
-- Gives 'done', 'busy' when the outbox is being worked on (the message may be on its way), or 'gone'.
if redis.call('HGET', KEYS[4], 'state') == 'queued' and redis.call('EXISTS', KEYS[1]) == 1 then
  return 'busy'
end
local isHead = redis.call('LINDEX', KEYS[2], 0) == ARGV[1]
local found = redis.call('LREM', KEYS[2], 1, ARGV[1])
  + redis.call('LREM', KEYS[5], 1, ARGV[1])
  + redis.call('HDEL', KEYS[6], ARGV[1])
if found == 0 then
  return 'gone'
end
redis.call('ZREM', KEYS[7], ARGV[5])
if isHead then
  redis.call('ZADD', KEYS[3], 'XX', ARGV[3], ARGV[2]) -- the next one need not wait for what is no more
end
if redis.call('EXISTS', KEYS[4]) == 1 then
  redis.call('HSET', KEYS[4], 'state', 'failed', 'error', 'dropped', 'settled', ARGV[3])
  redis.call('HDEL', KEYS[4], 'payload')
  if redis.call('HEXISTS', KEYS[4], 'about') == 0 then -- of an answer it stays known that it never arrived (law 9)
    redis.call('PEXPIRE', KEYS[4], ARGV[4])
  end
end
redis.call('XADD', KEYS[8], unpack(ARGV, 6))
return 'done'
