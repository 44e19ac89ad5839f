-- Decides that a file is to be deleted, unless something refers to it or it was received again.
-- KEYS 1 kept files by time, 2 files that are being deleted, 3 who refers to the file
-- ARGV 1 file, 2 only when it was last received before (ms), 3 now (ms)
-- Gives 1 when it is to be deleted.
local received = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not received or tonumber(received) >= tonumber(ARGV[2]) or redis.call('EXISTS', KEYS[3]) == 1 then
  return 0
end
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
return 1
