local written = call('HMGET', KEYS[1], 's', 'u', 'l')
if not known[1] or known[3] or known[1] + 1 ~= tonumber(ARGV[1])
    or tonumber(ARGV[2]) <= tonumber(known[2])
    or (time[1] - written[1]) * 1000 + (time[2] - written[2]) / 1000 < tonumber(written[3]) then
  return 0
end
settled = true
