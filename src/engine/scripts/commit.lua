-- Commits a turn: all of its writes, or none (law 4).
-- KEYS 1 lease, 2 inbox list, 3 mark of the line, 4 ready stream, 5 watched lines, 6 lease of the outbox, 7 outbox
--      list, 8 mark of the outbox, 9 watched outboxes, 10 record of the conversation,
--      11… the keys that checks and writes name
-- ARGV 1 token of the lease, 2 job name, 3 id of the stream entry or '', 4 consumer group, 5 now (ms),
--      6 checks: JSON [[index into KEYS, revision], …]
--      7 writes: JSON [[command, index into KEYS, argument, …], …]; besides Redis commands there are
--        SCHEDULE mark, index of the ready stream, job: marks a line ready unless it is
--        RELEASE held list, indexes of the outbox list, its mark and its ready stream, prefix of message keys, job:
--          puts held messages first again; the first of them is to say why it is late
--      8 token of a bid for the outbox or '', 9 life of the lease (ms), 10 when to look after the outbox (ms),
--      11 prefix of message keys, 12 id of the turn's own first message to the conversation or '': its fields are known
-- Gives 'ok', 'lease' when the lease was lost, 'conflict <key>', or when the outbox was free and the bid won:
-- {head of the outbox, message fields or false when it is that first one, when the person last acted or false}.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 'lease'
end
for _, check in ipairs(cjson.decode(ARGV[6])) do
  if tonumber(redis.call('HGET', KEYS[check[1]], 'rev') or 0) ~= check[2] then
    return 'conflict ' .. KEYS[check[1]]
  end
end

local won = false

local function schedule(mark, ready, job)
  if redis.call('HSETNX', mark, 'since', ARGV[5]) == 0 then
    return
  end
  if mark == KEYS[8] and ARGV[8] ~= '' and redis.call('SET', KEYS[6], ARGV[8], 'NX', 'PX', ARGV[9]) then
    redis.call('HSET', mark, 'taken', 1)
    redis.call('ZADD', KEYS[9], ARGV[10], job)
    won = true
  else
    redis.call('XADD', ready, '*', 'job', job)
  end
end

local function release(held, outbox, mark, ready, prefix, job)
  local ids = redis.call('LRANGE', held, 0, -1)
  if #ids == 0 then
    return
  end
  for i = #ids, 1, -1 do
    redis.call('LPUSH', outbox, ids[i])
    redis.call('HSET', prefix .. ids[i], 'state', 'queued', 'late', i == 1 and '1' or '0', 'released', ARGV[5])
  end
  redis.call('DEL', held)
  schedule(mark, ready, job)
end

for _, write in ipairs(cjson.decode(ARGV[7])) do
  if write[1] == 'SCHEDULE' then
    schedule(KEYS[write[2]], KEYS[write[3]], write[4])
  elseif write[1] == 'RELEASE' then
    release(KEYS[write[2]], KEYS[write[3]], KEYS[write[4]], KEYS[write[5]], write[6], write[7])
  else
    redis.call(write[1], KEYS[write[2]], unpack(write, 3))
  end
end

redis.call('LPOP', KEYS[2])
if ARGV[3] == '' then
  redis.call('ZREM', KEYS[5], ARGV[2])
else
  redis.call('XACK', KEYS[4], ARGV[4], ARGV[3])
  redis.call('XDEL', KEYS[4], ARGV[3])
end
redis.call('DEL', KEYS[1], KEYS[3])
if redis.call('EXISTS', KEYS[2]) == 1 then
  schedule(KEYS[3], KEYS[4], ARGV[2])
end
local head = won and redis.call('LINDEX', KEYS[7], 0)
if head then
  local message = head ~= ARGV[12] and redis.call('HGETALL', ARGV[11] .. head)
  return {head, message, redis.call('HGET', KEYS[10], 'lastAt')}
end
return 'ok'
