-- Ends every script that writes a task. Returns the sum of 1, 2 if a cancel was asked for, and 8 if
-- nobody may be told; where the lists are to be written, 4 more, and the task's key.
local ended = ARGV[6] ~= ''
local due = settled or ended or not known[5] or time[1] - known[5] > 86400
if not known[3] then
  call('HSET', KEYS[1], 'v', ARGV[2], 'd', ARGV[3], 's', time[1], 'u', time[2], 'l', ARGV[4])
  if due then
    -- A running task outlives a quiet week, and each day of writes begins another.
    local life = ended and ARGV[6] or 604800000
    call('HSET', KEYS[1], 'e', ARGV[1], 'i', time[1])
    if ended then call('HSET', KEYS[1], 'x', 1) end
    call('PEXPIRE', KEYS[1], life)
    call('PEXPIRE', KEYS[2], life)
  end
end
if ARGV[7] then
  local last = tonumber(call('HGET', KEYS[1], 'n') or 0)
  for i = 7, #ARGV, 2 do
    if tonumber(ARGV[i]) > last then
      last = tonumber(ARGV[i])
      call('RPUSH', KEYS[2], ARGV[i + 1])
    end
  end
  call('LTRIM', KEYS[2], -200, -1)
  call('HSET', KEYS[1], 'n', last)
  call('PEXPIRE', KEYS[2], call('PTTL', KEYS[1]))
end
local flags = known[4] and 3 or 1
-- Not call: without the right to the channel it would report a failure after all was written.
local told = redis.pcall('PUBLISH', ARGV[5], ARGV[2])
if type(told) == 'table' then flags = flags + 8 end
if due then return {flags + 4, call('HGET', KEYS[1], 'k')} end
return flags
