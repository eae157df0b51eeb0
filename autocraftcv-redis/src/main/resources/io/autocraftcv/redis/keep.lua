-- Ends every script that writes a task. Returns the sum of 1, 2 if a cancel was asked for, and 8 if
-- nobody may be told; where the lists are to be written, 4 more, and the task's key.
local ended = ARGV[5] == '1'
local due = settled or ended or not known[5] or now - known[5] > 86400000
if not known[3] then
  if due then
    -- A running task outlives a quiet week, and each day of writes begins another.
    local life = ended and ARGV[6] or 604800000
    redis.call('HSET', KEYS[1], 'e', ARGV[1], 'v', ARGV[2], 'd', ARGV[3], 'l', now + ARGV[4],
      'i', now)
    if ended then redis.call('HSET', KEYS[1], 'x', 1) end
    redis.call('PEXPIRE', KEYS[1], life)
    redis.call('PEXPIRE', KEYS[2], life)
  else
    redis.call('HSET', KEYS[1], 'v', ARGV[2], 'd', ARGV[3], 'l', now + ARGV[4])
  end
end
if ARGV[8] then
  local last = tonumber(redis.call('HGET', KEYS[1], 'n') or 0)
  for i = 8, #ARGV, 2 do
    if tonumber(ARGV[i]) > last then
      last = tonumber(ARGV[i])
      redis.call('RPUSH', KEYS[2], ARGV[i + 1])
    end
  end
  redis.call('LTRIM', KEYS[2], -200, -1)
  redis.call('HSET', KEYS[1], 'n', last)
  redis.call('PEXPIRE', KEYS[2], redis.call('PTTL', KEYS[1]))
end
local flags = known[4] and 3 or 1
-- Not call: without the right to the channel it would report a failure after all was written.
local told = redis.pcall('PUBLISH', ARGV[7], ARGV[2])
if type(told) == 'table' then flags = flags + 8 end
if due then return {flags + 4, redis.call('HGET', KEYS[1], 'k')} end
return flags
