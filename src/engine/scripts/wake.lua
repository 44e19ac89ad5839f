-- Makes lines ready whose waiting time is over, or whose process does not say that it is done with them.
-- KEYS for each kind of line three: sorted set of lines that wait, watched lines, ready stream
-- ARGV 1 now (ms), 2 how many at most of each
-- Gives how many became ready.
local woken = 0
local function wake(lines, ready)
  local jobs = redis.call('ZRANGEBYSCORE', lines, '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
  for _, job in ipairs(jobs) do
    redis.call('ZREM', lines, job)
    redis.call('XADD', ready, '*', 'job', job)
  end
  woken = woken + #jobs
end
for i = 1, #KEYS, 3 do
  wake(KEYS[i], KEYS[i + 2])
  wake(KEYS[i + 1], KEYS[i + 2])
end
return woken
