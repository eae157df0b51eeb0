-- KEYS: task
return redis.call('HGET', KEYS[1], 'd')
