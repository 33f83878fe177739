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
  room.o, room.u, room.ru = staff, now + RING_MS, room.ru or now
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

local function missed(staff)
  if miss(desk_of(staff)) then
    to_counsellor(staff, '"paused_by_missed_rings"')
    silence_desk(staff)
    mark_changed()
  end
end

function run.expire(id, staff)
  local room = room_of(id)
  if not (room and room.p == 'w' and room.o == staff and room.u <= now) then return '"no"' end
  pass(id, room, staff, 'expired')
  missed(staff)
  return '"done"'
end

function run.bell(id, generation)
  local room = room_of(id)
  if not is_waiting(room, generation) or room.o then return '"no"' end
  if not room.b or since(now, room.b) < BELL_MS then return '"no"' end
  room.b, room.bu, room.ru, room.bs = now, now + RING_MS, room.ru or now, {}
  each('d:', redis.call('SMEMBERS', prefix .. 'd'), drop_desk, function(staff, desk)
    if is_ringable(desk) and has_room(desk) then
      room.bs[staff] = true
      ring(staff, id, room, true)
    end
  end)
  mark_changed()
  return '"done"'
end

function run.hush(id)
  local room = room_of(id)
  if not (room and room.p == 'w' and room.bu and room.bu <= now) then return '"no"' end
  local rung = {}
  for staff in pairs(room.bs) do rung[#rung + 1] = staff end
  table.sort(rung)
  room.bs, room.bu = {}, nil
  for _, staff in ipairs(rung) do
    ring_over(staff, id, 'expired')
    local desk = known_desk(staff)
    -- Whoever has left since, or has no seat left, let nothing pass.
    if desk and is_ringable(desk) and has_room(desk) then missed(staff) end
  end
  return '"done"'
end

function run.decline(id, staff)
  local room = room_of(id)
  if not room or room.p ~= 'w' then return '"no"' end
  if room.o == staff then
    pass(id, room, staff, 'declined')
    acted(desk_of(staff))
    return '"done"'
  end
  if room.bs[staff] then
    room.bs[staff] = nil
    ring_over(staff, id, 'declined')
    acted(desk_of(staff))
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
  acted(desk)
  count_joins(-1)
  redis.call('LPUSH', prefix .. 'n', int(now))
  redis.call('LTRIM', prefix .. 'n', 0, 49)
  to_youth(id, '{"accepted":{"generation":' .. int(room.g) .. ',"by":' .. desk.by .. '}}')
  return seat_reply(id, room)
end
