-- Moves messages forward to delivered or seen; never back.
-- KEYS 1 sent messages of the conversation (sorted set), 2… names of platform messages
-- ARGV 1 new state: delivered | seen, 2 prefix of message keys, 3 watermark (ms) or ''
-- Gives how many messages changed.
local rank = {sent = 1, delivered = 2, seen = 3}
local ids = {}
for i = 2, #KEYS do
  local id = redis.call('GET', KEYS[i])
  if id then ids[#ids + 1] = id end
end
if ARGV[3] ~= '' then
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[3])) do
    ids[#ids + 1] = id
  end
end
local changed = 0
for _, id in ipairs(ids) do
  local state, form = unpack(redis.call('HMGET', ARGV[2] .. id, 'state', 'form'))
  if state == 'queued' and form == 'once' then
    redis.call('HSET', ARGV[2] .. id, 'reported', ARGV[1]) -- faster than the answer to the call; settle.lua reads it
  elseif state and rank[state] and rank[state] < rank[ARGV[1]] then
    redis.call('HSET', ARGV[2] .. id, 'state', ARGV[1])
    changed = changed + 1
  end
end
return changed
