-- Puts one entry into a conversation's inbox, once (laws 1 to 3).
-- KEYS 1 seen mark of the entry's id, 2 inbox list, 3 mark of the line, 4 ready stream, 5 lease, 6 watched lines,
--      7 the conversation's record, to read along
-- ARGV 1 entry (JSON), 2 life of the seen mark (ms), 3 job name, 4 now (ms), 5 how many entries may wait,
--      6 and 7 beginning and end of the entry (JSON) that stands for all that did not fit; between is their number,
--      8 token of a bid for the line or '', 9 life of the lease (ms), 10 when to look after the line (ms)
-- An inbox that was full takes new entries again when half of it is worked on; until then they are only counted.
-- Gives 1 when the entry was added, 0 when its id was seen before, 2 when it did not fit, or when the line was free
-- and the bid won: {record revision, record data, when the person last acted or false}.
if not redis.call('SET', KEYS[1], '1', 'NX', 'PX', ARGV[2]) then
  return 0
end
local waiting = redis.call('LLEN', KEYS[2])
if waiting > ARGV[5] / 2 then
  local last = redis.call('LINDEX', KEYS[2], -1)
  local isCount = string.sub(last, 1, #ARGV[6]) == ARGV[6]
  if isCount or waiting >= tonumber(ARGV[5]) then
    redis.call('DEL', KEYS[1]) -- it was not worked on: should the platform repeat it, it may fit then
    if isCount then
      local count, rest = string.match(last, '^(%d+)(.*)$', #ARGV[6] + 1)
      redis.call('LSET', KEYS[2], -1, ARGV[6] .. (count + 1) .. rest)
    else
      redis.call('RPUSH', KEYS[2], ARGV[6] .. '1' .. ARGV[7])
    end
    return 2
  end
end
redis.call('RPUSH', KEYS[2], ARGV[1])
if redis.call('HSETNX', KEYS[3], 'since', ARGV[4]) == 1 then
  if ARGV[8] ~= '' and waiting == 0 and redis.call('SET', KEYS[5], ARGV[8], 'NX', 'PX', ARGV[9]) then
    redis.call('HSET', KEYS[3], 'taken', 1)
    redis.call('ZADD', KEYS[6], ARGV[10], ARGV[3])
    local record = redis.call('HMGET', KEYS[7], 'rev', 'data', 'lastAt')
    return {record[1] or '0', record[2], record[3]}
  end
  redis.call('XADD', KEYS[4], '*', 'job', ARGV[3])
end
return 1
