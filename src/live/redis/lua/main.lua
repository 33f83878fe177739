local reply = run[command](unpack(ARGV, 4))
save()
return reply
