if known[1] then
  settled = known[1] == ARGV[1] and known[2] == ARGV[2]
  if not settled and (known[3] or known[1] ~= ARGV[1]
      or tonumber(ARGV[2]) <= tonumber(known[2])) then
    return 0
  end
end
