-- Puts a value in the place of another, if that one is still there.
-- KEYS 1 the value's key
-- ARGV 1 the value that must be there, 2 the new one
-- Gives 1, or 0 when something else is there.
local found = redis.call('GET', KEYS[1])
if found == ARGV[2] then -- a call that was sent again
  return 1
end
if found ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2])
return 1
