-- Puts a message that did not arrive back to be sent, because an operator says so.
-- KEYS 1 lease, 2 outbox list, 3 mark of the line, 4 ready stream, 5 sorted set of lines that wait, 6 message,
--      7 held list, 8 dead letters (hash), 9 audit log
-- ARGV 1 message id, 2 job name, 3 now (ms), 4 prefix of message keys, 5… the audit line as XADD takes it
-- A failed message goes back to its place in the order in which things were said. A held one takes along all that are
-- held for the same person, in order: the window is theirs together. One that waits for another try is tried at once.
-- Gives 1, or 0 when there is no such message or nothing of it to send.
local state, at = unpack(redis.call('HMGET', KEYS[6], 'state', 'at'))
if redis.call('HEXISTS', KEYS[6], 'payload') == 0 then
  return 0
end

-- The number of a message within its turn, which says the order of those that were said at the same moment.
local function split(id)
  local turn, number = string.match(id, '^(.*)%.(%d+)$')
  return turn, tonumber(number)
end

local function comesAfter(other)
  local time = tonumber(redis.call('HGET', ARGV[4] .. other, 'at') or 0)
  if time ~= tonumber(at) then
    return time > tonumber(at)
  end
  local turn, number = split(ARGV[1])
  local otherTurn, otherNumber = split(other)
  return turn ~= nil and turn == otherTurn and otherNumber > number
end

local function putInOrder()
  -- What is being sent, or is half out, stays first.
  local head = redis.call('LINDEX', KEYS[2], 0)
  local isBusy = head and (redis.call('EXISTS', KEYS[1]) == 1 or redis.call('HEXISTS', ARGV[4] .. head, 'part') == 1)
  for _, other in ipairs(redis.call('LRANGE', KEYS[2], isBusy and 1 or 0, -1)) do
    if comesAfter(other) then
      redis.call('LINSERT', KEYS[2], 'BEFORE', other, ARGV[1])
      return
    end
  end
  redis.call('RPUSH', KEYS[2], ARGV[1])
end

if state == 'failed' then
  redis.call('HDEL', KEYS[8], ARGV[1])
  putInOrder()
  redis.call('HSET', KEYS[6], 'state', 'queued', 'released', ARGV[3])
elseif state == 'held' then
  local ids = redis.call('LRANGE', KEYS[7], 0, -1)
  for i = #ids, 1, -1 do
    redis.call('LPUSH', KEYS[2], ids[i])
    redis.call('HSET', ARGV[4] .. ids[i], 'state', 'queued', 'released', ARGV[3], 'late', i == 1 and '1' or '0')
  end
  redis.call('DEL', KEYS[7])
elseif state ~= 'queued' then
  return 0
end

if redis.call('HSETNX', KEYS[3], 'since', ARGV[3]) == 1 then
  redis.call('XADD', KEYS[4], '*', 'job', ARGV[2])
elseif redis.call('ZADD', KEYS[5], 'XX', 'CH', ARGV[3], ARGV[2]) == 1 then
  redis.call('HDEL', KEYS[3], 'failed')
end
redis.call('XADD', KEYS[9], unpack(ARGV, 5))
return 1
