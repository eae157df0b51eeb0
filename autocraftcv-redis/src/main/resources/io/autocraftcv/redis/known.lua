-- Begins every script that writes a task.
-- KEYS: task, log
-- ARGV: epoch, version, snapshot, lease in ms, channel, ms to keep it if this is its end or else '',
--       then number and text of each log line
-- Fields of a task: e epoch, v version, d snapshot, x if it has ended,
--   s and u when it was last written, in seconds and microseconds of Redis' clock, l its lease,
--   c if a cancel was asked for, k its key, n number of the newest line,
--   i when it was last told to be written into the lists of owners and keys
-- A call costs about a microsecond here, a number as an argument half of one: hence as few calls
-- as can be, and the time as it comes.
local call = redis.call
local known = call('HMGET', KEYS[1], 'e', 'v', 'x', 'c', 'i')
local time = call('TIME')
-- Whether the version stays or the hands change: then all that depends on it is done again.
local settled = false
