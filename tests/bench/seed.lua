-- Copies a conversation's record many times, as other conversations that lie still.
-- KEYS 1 the record
-- ARGV 1 first number, 2 last number
for number = tonumber(ARGV[1]), tonumber(ARGV[2]) do
  redis.call('COPY', KEYS[1], KEYS[1] .. ':' .. number)
end
