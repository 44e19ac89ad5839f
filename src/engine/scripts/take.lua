-- Takes the lease on a line and shows the head of its list.
-- KEYS 1 lease, 2 list, 3 mark of the line, 4 the conversation's record, to read along
-- ARGV 1 token of the lease, 2 life of the lease (ms), 3 prefix of the commune's message keys, or '' when the
--      list holds entries; with a prefix it holds ids of messages, which are shown in place of the id
-- Gives {'busy'} when somebody holds the lease, {'empty'} when nothing waits (the mark is taken away), else
-- {'taken', head, message fields or false, times taken, times failed, since, record revision, record data,
-- when the person last acted (ms) or false}.
local free = redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2])
if not free and redis.call('GET', KEYS[1]) ~= ARGV[1] then -- our own token: a call that was sent again
  return {'busy'}
end
local head = redis.call('LINDEX', KEYS[2], 0)
if not head then
  redis.call('DEL', KEYS[1], KEYS[3])
  return {'empty'}
end
local message = false
if ARGV[3] ~= '' then
  message = redis.call('HGETALL', ARGV[3] .. head)
end
local taken = redis.call('HINCRBY', KEYS[3], 'taken', 1)
local mark = redis.call('HMGET', KEYS[3], 'failed', 'since')
local record = redis.call('HMGET', KEYS[4], 'rev', 'data', 'lastAt')
return {'taken', head, message, taken, mark[1] or '0', mark[2] or '0', record[1] or '0', record[2], record[3]}
