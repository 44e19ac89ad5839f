-- Notes that a file is about to be kept, so that it is not deleted before anything refers to it.
-- KEYS 1 kept files by time, 2 files that are being deleted
-- ARGV 1 file, 2 now (ms)
-- Gives 1, or 0 when the file is being deleted just now: it has to be brought again later.
if redis.call('ZSCORE', KEYS[2], ARGV[1]) then
  return 0
end
redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
return 1
