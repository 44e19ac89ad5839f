-- Puts one entry into a conversation's inbox, once (laws 1 to 3).
-- KEYS 1 seen mark of the entry's id, 2 inbox list, 3 mark of the line, 4 ready stream
-- ARGV 1 entry (JSON), 2 life of the seen mark (ms), 3 job name, 4 now (ms)
-- Gives 1 when the entry was added, 0 when its id was seen before.
if not redis.call('SET', KEYS[1], '1', 'NX', 'PX', ARGV[2]) then
  return 0
end
redis.call('RPUSH', KEYS[2], ARGV[1])
if redis.call('HSETNX', KEYS[3], 'since', ARGV[4]) == 1 then
  redis.call('XADD', KEYS[4], '*', 'job', ARGV[3])
end
return 1
