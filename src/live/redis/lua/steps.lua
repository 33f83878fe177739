-- The steps that several commands share.

local function away_since(past) return { h = false, x = 0, a = past } end
local function present(holder) return holder.h and holder.x > now end
local function is_dead(holder) return holder.h and holder.x <= now end

local function away_for(holder)
  if present(holder) then return 0 end
  return since(now, holder.h and holder.x or holder.a)
end

local function attach(holder, connection)
  holder.c, holder.h, holder.x = connection, true, now + LEASE_MS
end

local function lapse(holder)
  holder.h, holder.a = false, holder.x
end

local function detach(holder)
  if holder.h then holder.a = math.min(holder.x, now) end
  holder.h, holder.c = false, nil
end

local function wait(room)
  room.p, room.o, room.u, room.ps, room.bs, room.bu, room.b, room.ru = 'w', nil, nil, {}, {}, nil, nil, nil
  room.f, room.t, room.m, room.nc, room.y = nil, nil, nil, nil, nil
end

local function new_room(line, asked)
  local room = away_since(now)
  room.l, room.g, room.s, room.q = line, 1, asked, asked
  wait(room)
  return room
end

-- Calls back with each (id, table) of one kind; what vanished is taken off the index by `drop`.
local function each(kind, ids, drop, visit)
  for first = 1, #ids, 1000 do
    local keys = {}
    for i = first, math.min(first + 999, #ids) do keys[#keys + 1] = prefix .. kind .. ids[i] end
    for i, packed in ipairs(redis.call('MGET', unpack(keys))) do
      local id = ids[first + i - 1]
      if packed then visit(id, cmsgpack.unpack(packed)) else drop(id) end
    end
  end
end

local function drop_waiting(id) redis.call('ZREM', prefix .. 'w', id) end
local function drop_desk(id) redis.call('SREM', prefix .. 'd', id) end

-- The span of time in which joins are counted together.
local function join_key(span) return prefix .. 'j:' .. int(span) end
local function join_span() return math.floor(now / JOINS_SPAN_MS) end

-- Counts those who came; who was taken is counted off.
local function count_joins(change)
  local key = join_key(join_span())
  local joins = (tonumber(redis.call('GET', key) or nil) or 0) + change
  redis.call('SET', key, int(joins), 'PX', JOINS_SPANS * JOINS_SPAN_MS)
end

local function is_ended(id)
  local untill = tonumber(redis.call('GET', prefix .. 'e:' .. id) or nil)
  return untill ~= nil and untill > now
end

local function bury(id)
  redis.call('SET', prefix .. 'e:' .. id, int(now + TOMBSTONE_MS), 'PX', TOMBSTONE_MS)
end

-- The desk; made unknown when missing.
local function desk_of(staff)
  local desk = known_desk(staff)
  if not desk then
    desk = away_since(now)
    desk.on, desk.n, desk.z, desk.m, desk.i, desk.s, desk.o = false, 0, false, 0, now, {}, {}
    put_desk(staff, desk)
  end
  return desk
end

-- Whether that is news.
local function pause(desk, paused, unanswered)
  if paused and not desk.z then desk.zs = now end
  local news = paused ~= desk.z or unanswered ~= (desk.zu or false)
  desk.z, desk.zu = paused, unanswered
  return news
end

-- Counts a ring that nobody answered, those that rang together once; true when nobody is taken to be there from now on.
local function miss(desk)
  if desk.ml and since(now, desk.ml) < RING_MS then return false end
  desk.ml, desk.m = now, desk.m + 1
  if desk.m < MISSED_RINGS then return false end
  desk.m = 0
  return pause(desk, true, true)
end

-- Somebody at the desk did something: rings that went unanswered are forgiven.
local function acted(desk)
  desk.m, desk.ml = 0, nil
  if desk.zu then desk.zu, desk.z = false, false end
end

local function has_room(desk) return count(desk.s) + count(desk.o) < desk.n end
local function is_ringable(desk) return desk.on and not desk.z and present(desk) end

-- A desk that is away, off duty and without seats is nothing.
local function forget_if_idle(staff)
  local desk = known_desk(staff)
  if desk and not desk.on and not desk.h and not next(desk.s) then put_desk(staff, nil) end
end

local function ring_over(staff, id, reason)
  to_counsellor(staff, '{"ring_over":{"conversation":"' .. id .. '","reason":"' .. reason .. '"}}')
end

-- Silences all that ring for a waiting conversation. `but` knows already.
local function silence(id, room, reason, but)
  local rung = room.bs
  room.bs, room.bu = {}, nil
  if room.o then
    desk_of(room.o).o[id] = nil
    forget_if_idle(room.o)
    rung[room.o] = true
    room.o, room.u = nil, nil
  end
  for staff in pairs(rung) do
    if staff ~= but then ring_over(staff, id, reason) end
  end
end

-- Silences what rings at this desk alone: it may not take, or is not there.
local function silence_desk(staff)
  local desk = known_desk(staff)
  if not desk then return end
  local offers = {}
  for id in pairs(desk.o) do offers[#offers + 1] = id end
  desk.o = {}
  for _, id in ipairs(offers) do
    local room = room_of(id)
    if room and room.p == 'w' then room.o, room.u = nil, nil end
    ring_over(staff, id, 'declined')
  end
end

local function leave_seat(id, staff)
  local desk = desk_of(staff)
  desk.s[id] = nil
  desk.i = now
  forget_if_idle(staff)
end

-- Takes the conversation out of the phase it is in, telling those who rang for it or held it; `to` knows already.
local function leave_phase(id, room, to)
  if room.p == 'w' then
    silence(id, room, to and 'taken' or 'left', to)
  elseif room.p == 't' then
    leave_seat(id, room.f)
    if room.f ~= to then to_counsellor(room.f, '{"moved":{"conversation":"' .. id .. '"}}') end
  end
  mark_changed()
end

-- Puts it in a seat, at the generation it has.
local function seat(id, room, staff, came, claimed)
  leave_phase(id, room, staff)
  wait(room)
  room.v = true
  room.p, room.f, room.t, room.m, room.nc = 't', staff, now, came, not claimed or nil
  desk_of(staff).s[id] = room.g
end

-- Puts it back in the queue at the old place, and says so.
local function queue_again(id, room, but)
  leave_phase(id, room, but)
  wait(room)
  room.g, room.q = room.g + 1, now
  to_youth(id, '{"requeued":{"generation":' .. int(room.g) .. '}}')
end

-- Takes it from its counsellor and asks the young person.
local function ask(id, room, reason, but)
  leave_phase(id, room, but)
  wait(room)
  room.p, room.y, room.t, room.g = 'k', reason, now, room.g + 1
  to_youth(id, '{"asked":{"reason":"' .. reason .. '"}}')
end

local function attached(room)
  local phase = '"waiting"'
  if room.p == 'k' then
    phase = '{"asked":{"reason":"' .. room.y .. '"}}'
  elseif room.p == 't' then
    local desk = known_desk(room.f)
    phase = '{"taken":{"staff":"' .. room.f .. '","by":' .. (desk and desk.by or 'null')
      .. ',"present":' .. bool(desk and present(desk)) .. ',"away":' .. int(desk and away_for(desk) or 0) .. '}}'
  end
  return '{"attached":{"generation":' .. int(room.g) .. ',"waited":' .. int(since(now, room.s))
    .. ',"phase":' .. phase .. '}}'
end

local function seat_state(id, room)
  return '{"conversation":"' .. id .. '","generation":' .. int(room.g) .. ',"line":' .. room.l
    .. ',"waited":' .. int(since(now, room.s)) .. ',"present":' .. bool(present(room))
    .. ',"away":' .. int(away_for(room)) .. ',"came":' .. bool(room.p == 't' and room.m) .. '}'
end

local function seat_reply(id, room) return '{"seat":' .. seat_state(id, room) .. '}' end

local function desk_is_away(staff, after)
  local desk = known_desk(staff)
  return not desk or (not present(desk) and away_for(desk) >= after)
end

local run = {}
