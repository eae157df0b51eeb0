-- A task that may yet lose its key to another: nobody knows of it, and it goes by itself unless
-- the first write follows.
-- KEYS: task. ARGV: epoch, version, snapshot, its key
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('HSET', KEYS[1], 'e', ARGV[1], 'v', ARGV[2], 'd', ARGV[3],
  's', 0, 'u', 0, 'l', 0, 'i', 0, 'k', ARGV[4])
redis.call('PEXPIRE', KEYS[1], 60000)
return 1
