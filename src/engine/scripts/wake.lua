-- Makes lines ready whose waiting time is over.
-- KEYS 1 sorted set of lines that wait, 2 ready stream
-- ARGV 1 now (ms), 2 how many at most
-- Gives how many became ready.
local jobs = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
for _, job in ipairs(jobs) do
  redis.call('ZREM', KEYS[1], job)
  redis.call('XADD', KEYS[2], '*', 'job', job)
end
return #jobs
