-- Reserves the next number of a counter for a turn; the same turn gets the same number again.
-- KEYS 1 reservation of the turn, 2 counter
-- ARGV 1 life of the reservation (ms)
-- Gives the number.
local reserved = redis.call('GET', KEYS[1])
if reserved then
  return tonumber(reserved)
end
local number = redis.call('INCR', KEYS[2])
redis.call('SET', KEYS[1], number, 'PX', ARGV[1])
return number
