-- Puts due alarms into the inboxes of their conversations, each once.
-- KEYS 1 sorted set of alarms, 2 hash of their entries, 3 ready stream of inboxes
-- ARGV 1 now (ms), 2 how many at most, 3 hash tag of the lane with its colon
-- An alarm is named slug|conversation|name; the inbox and mark of its conversation lie in the lane's slot.
-- Gives how many rang.
local alarms = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
for _, alarm in ipairs(alarms) do
  local entry = redis.call('HGET', KEYS[2], alarm)
  redis.call('ZREM', KEYS[1], alarm)
  redis.call('HDEL', KEYS[2], alarm)
  local slug, conversation = string.match(alarm, '^([^|]*)|([^|]*)|')
  if entry and slug then
    local prefix = ARGV[3] .. slug .. ':'
    redis.call('RPUSH', prefix .. 'in:' .. conversation, entry)
    if redis.call('HSETNX', prefix .. 'in-mark:' .. conversation, 'since', ARGV[1]) == 1 then
      redis.call('XADD', KEYS[3], '*', 'job', slug .. '|' .. conversation)
    end
  end
end
return #alarms
