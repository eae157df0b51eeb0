-- KEYS: history of a plan. ARGV: next, ms, and what it was known to be, if anything
if redis.call('GET', KEYS[1]) ~= (ARGV[3] or false) then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
