-- Gives a lock back, if it is still ours.
-- KEYS 1 lock
-- ARGV 1 our token
-- Gives 1, or 0 when somebody else holds it now.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
return redis.call('DEL', KEYS[1])
