-- Ends the work on the head of an outbox: sent, held or failed; the next message may go.
-- KEYS 1 lease, 2 outbox list, 3 mark of the line, 4 ready stream, 5 message, 6 held list,
--      7 sent messages of the conversation (sorted set), 8 dead letters (hash), 9 the conversation's record,
--      10 sorted set of alarms, 11 hash of their entries, 12 messages that were not sent yet (sorted set),
--      13 watched lines, 14 answers that were not sent yet (sorted set), 15… names of platform messages
-- ARGV 1 token of the lease, 2 job name, 3 id of the stream entry or '', 4 consumer group, 5 now (ms), 6 message id,
--      7 outcome: sent | held | failed, 8 error code or '', 9 life of the message record (ms),
--      10 time before the send call (ms), 11 dead letter (JSON), 12 when the person last acted, as it was known
--      when the message was judged (ms) or '', 13 name and 14 entry (JSON) of the alarm that tells of a held message,
--      15 name of the message among those that were not sent yet, 16 life of the lease (ms) under which the caller goes
--      on with the next message, or '' when it does not, 17 when to look after the line then (ms), 18 prefix of message
--      keys; 11, 13 and 14 are '' when the outcome has no use for them
-- Gives 'done', {head, message fields, when the person last acted or false} of the next message when the caller goes on
-- with it, 'again' when the person acted meanwhile, so that what was to be held stays first and is tried
-- again, or 'lease' when the lease was lost.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 'lease'
end
local again = ARGV[7] == 'held' and (redis.call('HGET', KEYS[9], 'lastAt') or '') ~= ARGV[12]
if not again then
  redis.call('LREM', KEYS[2], 1, ARGV[6])
  -- What was said is with the person when it was sent; then its state is enough, and what it was about.
  local about = ARGV[7] == 'sent' and redis.call('HGET', KEYS[5], 'about')
  local reported = ARGV[7] == 'sent' and redis.call('HGET', KEYS[5], 'reported')
  if ARGV[7] == 'sent' then
    redis.call('DEL', KEYS[5])
  end
  redis.call('HSET', KEYS[5], 'state', reported or ARGV[7], 'settled', ARGV[5], 'error', ARGV[8])
  if about then
    redis.call('HSET', KEYS[5], 'about', about)
    redis.call('ZREM', KEYS[14], about .. '/' .. ARGV[6])
  end
end
if again then
  -- Held now, it would miss the release that was made at that act.
elseif ARGV[7] == 'sent' then
  redis.call('PEXPIRE', KEYS[5], ARGV[9])
  for i = 15, #KEYS do
    redis.call('SET', KEYS[i], ARGV[6], 'PX', ARGV[9])
  end
  redis.call('ZADD', KEYS[7], ARGV[10], ARGV[6])
  redis.call('ZREMRANGEBYRANK', KEYS[7], 0, -51)
  if redis.call('PTTL', KEYS[7]) < tonumber(ARGV[9]) then
    redis.call('PEXPIRE', KEYS[7], ARGV[9])
  end
elseif ARGV[7] == 'held' then
  redis.call('RPUSH', KEYS[6], ARGV[6])
  redis.call('ZADD', KEYS[10], ARGV[5], ARGV[13])
  redis.call('HSET', KEYS[11], ARGV[13], ARGV[14])
else
  redis.call('HSET', KEYS[8], ARGV[6], ARGV[11])
end
if ARGV[7] == 'sent' then
  redis.call('ZREM', KEYS[12], ARGV[15])
elseif not again then
  redis.call('HINCRBY', KEYS[5], 'tries', 1)
end
local head = not again and ARGV[16] ~= '' and redis.call('LINDEX', KEYS[2], 0)
if head then
  redis.call('PEXPIRE', KEYS[1], ARGV[16])
  redis.call('DEL', KEYS[3])
  redis.call('HSET', KEYS[3], 'since', ARGV[5], 'taken', 1)
  if ARGV[3] == '' then
    redis.call('ZADD', KEYS[13], ARGV[17], ARGV[2])
  end
  return {head, redis.call('HGETALL', ARGV[18] .. head), redis.call('HGET', KEYS[9], 'lastAt')}
end
if ARGV[3] == '' then
  redis.call('ZREM', KEYS[13], ARGV[2])
else
  redis.call('XACK', KEYS[4], ARGV[4], ARGV[3])
  redis.call('XDEL', KEYS[4], ARGV[3])
end
redis.call('DEL', KEYS[1], KEYS[3])
if redis.call('EXISTS', KEYS[2]) == 1 then
  redis.call('HSET', KEYS[3], 'since', ARGV[5])
  redis.call('XADD', KEYS[4], '*', 'job', ARGV[2])
end
return again and 'again' or 'done'
