-- Offers, bells and accepts.

local function refused(reason) return '{"refused":"' .. reason .. '"}' end

local function ring(staff, id, room, all)
  to_counsellor(staff, '{"ring":{"conversation":"' .. id .. '","line":' .. room.l
    .. ',"waited":' .. int(since(now, room.s)) .. ',"all":' .. bool(all) .. '}}')
end

local function is_waiting(room, generation)
  return room and room.p == 'w' and room.g == tonumber(generation) and present(room)
end

function run.offer(id, generation, staff)
  local room = room_of(id)
  if not is_waiting(room, generation) then return '"no"' end
  if room.o then return room.o == staff and room.u > now and '"done"' or '"no"' end
  local desk = known_desk(staff)
  if not desk or not is_ringable(desk) or not has_room(desk) then return '"no"' end
  room.o, room.u = staff, now + RING_MS
  desk.o[id] = true
  ring(staff, id, room, false)
  mark_changed()
  return '"done"'
end

-- The offer to this counsellor is over, and was let pass.
local function pass(id, room, staff, reason)
  room.o, room.u = nil, nil
  room.bs[staff], room.ps[staff], room.b = nil, true, now
  desk_of(staff).o[id] = nil
  ring_over(staff, id, reason)
  mark_changed()
end

function run.expire(id, staff)
  local room = room_of(id)
  if not (room and room.p == 'w' and room.o == staff and room.u <= now) then return '"no"' end
  pass(id, room, staff, 'expired')
  local desk = desk_of(staff)
  desk.m = desk.m + 1
  if desk.m >= MISSED_RINGS then
    desk.m = 0
    if not desk.z then
      desk.z = true
      to_counsellor(staff, '"paused_by_missed_rings"')
      silence_desk(staff)
    end
  end
  return '"done"'
end

function run.bell(id, generation)
  local room = room_of(id)
  if not is_waiting(room, generation) or room.o then return '"no"' end
  if not room.b or since(now, room.b) < BELL_MS then return '"no"' end
  room.b, room.bs = now, {}
  for _, staff in ipairs(redis.call('SMEMBERS', prefix .. 'd')) do
    local desk = known_desk(staff)
    if desk and is_ringable(desk) and has_room(desk) then
      room.bs[staff] = true
      ring(staff, id, room, true)
    end
  end
  mark_changed()
  return '"done"'
end

function run.decline(id, staff)
  local room = room_of(id)
  if not room or room.p ~= 'w' then return '"no"' end
  if room.o == staff then
    pass(id, room, staff, 'declined')
    desk_of(staff).m = 0
    return '"done"'
  end
  if room.bs[staff] then
    room.bs[staff] = nil
    ring_over(staff, id, 'declined')
    return '"done"'
  end
  return room.ps[staff] and '"done"' or '"no"'
end

-- Why this counsellor may not take it; nil when it may be.
local function hindrance(id, staff, room)
  local desk = known_desk(staff)
  if not desk or not desk.on or not present(desk) or not desk.by then return 'not_on_duty' end
  if not present(room) then return 'away' end
  local others = count(desk.o) - (desk.o[id] and 1 or 0)
  if count(desk.s) + others >= desk.n then return 'full' end
end

function run.accept(id, staff)
  local room = room_of(id)
  if not room or room.p == 'k' then return refused('gone') end
  if room.p == 't' then return room.f == staff and seat_reply(id, room) or refused('taken') end
  local why = hindrance(id, staff, room)
  if why then return refused(why) end
  room.g = room.g + 1
  seat(id, room, staff, true, true)
  local desk = desk_of(staff)
  desk.m = 0
  count_joins(-1)
  redis.call('LPUSH', prefix .. 'n', int(now))
  redis.call('LTRIM', prefix .. 'n', 0, 49)
  to_youth(id, '{"accepted":{"generation":' .. int(room.g) .. ',"by":' .. desk.by .. '}}')
  return seat_reply(id, room)
end
