-- Keeps a lease while its work goes on.
-- KEYS 1 lease
-- ARGV 1 token of the lease, 2 new life of the lease (ms)
-- Gives 1, or 0 when the lease was lost.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
