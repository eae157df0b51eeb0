-- Whether tasks could be written, and whether those who listen can be told.
-- KEYS: any. ARGV: channel
redis.call('HSET', KEYS[1], 'seen', 1)
redis.call('PEXPIRE', KEYS[1], 60000)
return type(redis.pcall('PUBLISH', ARGV[1], '')) ~= 'table' and 1 or 0
