-- KEYS: task. ARGV: channel, id
local known = redis.call('HMGET', KEYS[1], 'e', 'x')
if not known[1] or known[2] then return 0 end
redis.call('HSET', KEYS[1], 'c', 1)
redis.pcall('PUBLISH', ARGV[1], ARGV[2])
return 1
