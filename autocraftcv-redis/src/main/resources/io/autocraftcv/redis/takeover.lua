if not known[1] or known[3] or known[1] + 1 ~= tonumber(ARGV[1])
    or tonumber(ARGV[2]) <= tonumber(known[2])
    or tonumber(redis.call('HGET', KEYS[1], 'l')) > now then
  return 0
end
settled = true
