-- KEYS: task, log. Returns the snapshot and the key of what is gone now.
local known = redis.call('HMGET', KEYS[1], 'd', 'k')
redis.call('DEL', KEYS[1], KEYS[2])
return known
