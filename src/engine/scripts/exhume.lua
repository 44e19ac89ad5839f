-- Takes an update out of the dead letters, because an operator says so, and may put it back to be worked on.
-- KEYS 1 dead letters (hash), 2 inbox list, 3 mark of the line, 4 ready stream, 5 audit log
-- ARGV 1 id of the letter, 2 its inbox entry, or '' to drop it, 3 job name, 4 now (ms),
--      5… the audit line as XADD takes it
-- Gives 1, or 0 when somebody else took it.
if redis.call('HDEL', KEYS[1], ARGV[1]) == 0 then
  return 0
end
if ARGV[2] ~= '' then
  redis.call('RPUSH', KEYS[2], ARGV[2])
  if redis.call('HSETNX', KEYS[3], 'since', ARGV[4]) == 1 then
    redis.call('XADD', KEYS[4], '*', 'job', ARGV[3])
  end
end
redis.call('XADD', KEYS[5], unpack(ARGV, 5))
return 1
