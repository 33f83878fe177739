-- The young person's commands.

-- Tells whom it concerns that the young person's end is there.
local function youth_came(id, room)
  if room.p == 'w' then
    mark_changed()
  elseif room.p == 't' then
    room.m = true
    to_counsellor(room.f, '{"youth":{"conversation":"' .. id .. '","present":true}}')
  end
end

-- Tells whom it concerns that the young person's end is gone. An away young person rings at no desk, and a place that was
-- not proved goes with its socket.
local function youth_left(id, room)
  if room.p == 'w' then
    silence(id, room, 'left', nil)
    mark_changed()
    if not room.v then put_room(id, nil) end
  elseif room.p == 't' then
    to_counsellor(room.f, '{"youth":{"conversation":"' .. id .. '","present":false}}')
  end
end

local function attach_youth(id, room, connection)
  attach(room, connection)
  to_youth(id, '{"attached":{"connection":"' .. connection .. '"}}')
  youth_came(id, room)
  put_room(id, room)
  return attached(room)
end

-- The conversation is as the ticket says. `staff`: nil when the ticket is of a waiting one. `claimed`: the desk's own.
local function rebuild(id, room, generation, staff, asked, came, claimed)
  room.g = generation
  if staff then
    seat(id, room, staff, came, claimed)
  else
    leave_phase(id, room, nil)
    wait(room)
    room.s, room.q = asked, asked
  end
end

-- Whether there is room for one more in the queue; whoever has been away longest gives way.
local function make_room(queue_max)
  local ids = redis.call('ZRANGE', prefix .. 'w', 0, -1)
  if #ids < queue_max then return true end
  local all, away = 0, {}
  each('r:', ids, drop_waiting, function(id, room)
    all = all + 1
    if not present(room) then away[#away + 1] = { id, away_for(room) } end
  end)
  if all - #away >= queue_max then return false end
  table.sort(away, function(a, b) if a[2] ~= b[2] then return a[2] > b[2] end return a[1] < b[1] end)
  for i = 1, math.min(#away, all + 1 - queue_max) do
    put_room(away[i][1], nil)
    mark_changed()
  end
  return true
end

function run.prove(id, connection)
  local room = room_of(id)
  if not (room and room.c == connection and room.h) then return '"no"' end
  room.v = true
  return '"done"'
end

-- A desk that is there, and has no seat left.
local function is_taken_up(staff)
  local desk = known_desk(staff)
  return desk ~= nil and present(desk) and count(desk.s) >= desk.n
end

function run.open(id, line, connection, queue_max)
  if is_ended(id) then return '"ended"' end
  local room = room_of(id)
  if not room then
    if not make_room(tonumber(queue_max)) then return '"queue_full"' end
    room = new_room(line, now)
  end
  return attach_youth(id, room, connection)
end

function run.resume_youth(id, connection, line, generation, staff, waited, away)
  generation, staff = tonumber(generation), staff ~= '' and staff or nil
  if is_ended(id) then return '"ended"' end
  local room, asked = room_of(id), now - tonumber(waited)
  if not room and not staff and tonumber(away) > PLACE_MS then return '"lost"' end
  if not room then
    room = new_room(line, asked)
    room.g = 0
  end
  if generation > room.g or room.g == 0 then
    -- A desk is given no more seats than it has, whatever tickets say that are not its own.
    if staff and is_taken_up(staff) then generation, staff = generation + 1, nil end
    rebuild(id, room, generation, staff, asked, true, false)
  end
  return attach_youth(id, room, connection)
end

function run.detach_youth(id, connection)
  local room = room_of(id)
  if not room or room.c ~= connection then return '"no"' end
  local was_here = room.h
  detach(room)
  if was_here then youth_left(id, room) end
  return '"done"'
end

function run.another(id, after)
  local room = room_of(id)
  if not room then return '"no"' end
  -- Repeated, or the counsellor was faster in giving it back.
  if room.p == 'w' then return '"done"' end
  if room.p == 't' and not desk_is_away(room.f, tonumber(after)) then return '"no"' end
  queue_again(id, room)
  return '"done"'
end

local function finish(id, by)
  local room = room_of(id)
  -- Also when unknown: a ticket must not bring back what was ended while live state was lost.
  if not room or room.g > 1 or room.p ~= 'w' then bury(id) end
  local event = '{"ended":{"conversation":"' .. id .. '","by":"' .. by .. '"}}'
  to_youth(id, event)
  if not room then
    redis.call('ZREM', prefix .. 'w', id)
    redis.call('ZREM', prefix .. 't', id)
    return
  end
  if room.p == 'w' then
    silence(id, room, 'left', nil)
  elseif room.p == 't' then
    leave_seat(id, room.f)
    to_counsellor(room.f, event)
  end
  put_room(id, nil)
  mark_changed()
end

-- The end, by either side or by policy.
run['end'] = function(id, staff, by)
  if is_ended(id) then return '"ended"' end
  local room = room_of(id)
  if staff ~= '' and room and not (room.p == 't' and room.f == staff) then return '"no"' end
  finish(id, by)
  return '"ended"'
end
