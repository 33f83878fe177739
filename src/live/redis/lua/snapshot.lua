-- The view for policy. Rust puts it in order.

local function texts(set)
  local items = {}
  for id in pairs(set) do items[#items + 1] = quoted(id) end
  return list(items)
end

local function waiting(id, room)
  local offer = 'null'
  if room.o then offer = '{"staff":"' .. room.o .. '","remaining":' .. int(since(room.u, now)) .. '}' end
  return '{"conversation":"' .. id .. '","generation":' .. int(room.g) .. ',"line":' .. room.l
    .. ',"waited":' .. int(since(now, room.s)) .. ',"queued":' .. int(since(now, room.q))
    .. ',"present":' .. bool(present(room)) .. ',"away":' .. int(away_for(room)) .. ',"offer":' .. offer
    .. ',"passed":' .. texts(room.ps) .. ',"since_pass":' .. (room.b and int(since(now, room.b)) or 'null')
    .. ',"bell":' .. (room.bu and int(since(room.bu, now)) or 'null')
    .. ',"rung":' .. (room.ru and int(since(now, room.ru)) or 'null') .. '}'
end

local function duty(staff, desk)
  local seats = {}
  for id, generation in pairs(desk.s) do seats[#seats + 1] = '["' .. id .. '",' .. int(generation) .. ']' end
  return '{"staff":"' .. staff .. '","on":' .. bool(desk.on) .. ',"present":' .. bool(present(desk))
    .. ',"away":' .. int(away_for(desk)) .. ',"capacity":' .. int(desk.n) .. ',"paused":' .. bool(desk.z)
    .. ',"unanswered":' .. bool(desk.zu) .. ',"paused_for":' .. int(desk.z and since(now, desk.zs or now) or 0)
    .. ',"seats":' .. list(seats) .. ',"offers":' .. int(count(desk.o)) .. ',"idle":' .. int(since(now, desk.i)) .. '}'
end

local function joins()
  local sum = 0
  for ago = 0, JOINS_SPANS - 1 do
    sum = sum + (tonumber(redis.call('GET', join_key(join_span() - ago)) or nil) or 0)
  end
  return math.max(sum, 0)
end

local function view(limit)
  local queue, duties, overdue, accepts = {}, {}, {}, {}
  each('r:', redis.call('ZRANGE', prefix .. 'w', 0, -1), drop_waiting, function(id, room) queue[#queue + 1] = waiting(id, room) end)
  each('d:', redis.call('SMEMBERS', prefix .. 'd'), function(id) redis.call('SREM', prefix .. 'd', id) end,
    function(staff, desk)
      if desk.on or next(desk.s) then duties[#duties + 1] = duty(staff, desk) end
    end)
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', prefix .. 't', '-inf', '(' .. int(now - limit))) do
    overdue[#overdue + 1] = quoted(id)
  end
  for _, at in ipairs(redis.call('LRANGE', prefix .. 'n', 0, 49)) do
    if since(now, tonumber(at)) <= 3600000 then accepts[#accepts + 1] = int(since(now, tonumber(at))) end
  end
  return '{"age":' .. int(since(now, birth)) .. ',"queue":' .. list(queue) .. ',"duty":' .. list(duties)
    .. ',"overdue":' .. list(overdue) .. ',"accepts":' .. list(accepts) .. ',"joins":' .. int(joins()) .. '}'
end

function run.snapshot(limit, came)
  if came ~= '0' then count_joins(tonumber(came)) end
  sweep_leases()
  forget()
  save()
  return view(tonumber(limit))
end
