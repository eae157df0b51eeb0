-- Begins every script that writes a task.
-- KEYS: task, log
-- ARGV: epoch, version, snapshot, lease in ms, '1' if it is an end, ms to keep ended ones, channel,
--       then number and text of each log line
-- Fields of a task: e epoch, v version, d snapshot, l end of the lease, x if it has ended,
--   c if a cancel was asked for, k its key, n number of the newest line,
--   i when it was last told to be written into the lists of owners and keys
local known = redis.call('HMGET', KEYS[1], 'e', 'v', 'x', 'c', 'i')
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
-- Whether the version stays or the hands change: then all that depends on it is done again.
local settled = false
