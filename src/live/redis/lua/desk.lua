-- The counsellor's commands, but those about rings.

local function here(by) return '{"counsellor_here":{"by":' .. by .. '}}' end

local function seats_of(staff)
  local seats, desk = {}, known_desk(staff)
  for id in pairs(desk and desk.s or {}) do seats[#seats + 1] = id end
  return seats
end

-- The desk has said which seats are its own: what others' tickets brought stays within its capacity.
local function claim_all(staff)
  local desk, seats = known_desk(staff), seats_of(staff)
  local excess = #seats - desk.n
  table.sort(seats)
  for _, id in ipairs(seats) do
    local room = room_of(id)
    if room and room.nc and excess > 0 then
      excess = excess - 1
      queue_again(id, room, nil)
    elseif room then
      room.nc = nil
    end
  end
end

local function ask_all(staff)
  for _, id in ipairs(seats_of(staff)) do
    local room = room_of(id)
    if room then ask(id, room, 'off_duty', nil) end
  end
end

-- Tells the young people of the seats who is there.
local function desk_came(staff)
  local desk = known_desk(staff)
  if desk and desk.by then
    for _, id in ipairs(seats_of(staff)) do to_youth(id, here(desk.by)) end
  end
  mark_changed()
end

-- Tells the young people of the seats that nobody is there; what rings there may ring elsewhere.
local function desk_left(staff)
  for _, id in ipairs(seats_of(staff)) do to_youth(id, '"counsellor_away"') end
  silence_desk(staff)
  forget_if_idle(staff)
  mark_changed()
end

function run.desk(staff, by, connection, on, capacity, paused, unanswered, acted)
  on, paused = on == '1', paused == '1'
  local desk = desk_of(staff)
  if on and not desk.on then desk.i, desk.m, desk.ml = now, 0, nil end
  local ended = acted == '1' and not paused
  unanswered = on and not ended and (desk.zu or unanswered == '1')
  paused = paused or unanswered
  pause(desk, paused, unanswered)
  desk.on, desk.n, desk.by = on, tonumber(capacity), by
  attach(desk, connection)
  to_counsellor(staff, '{"attached":{"connection":"' .. connection .. '"}}')
  if not on or paused then silence_desk(staff) end
  if on then claim_all(staff) else ask_all(staff) end
  desk_came(staff)
  local seats = {}
  for _, id in ipairs(seats_of(staff)) do
    local room = room_of(id)
    if room then seats[#seats + 1] = seat_state(id, room) end
  end
  return '{"desk":{"on":' .. bool(on) .. ',"capacity":' .. int(desk.n) .. ',"paused":' .. bool(paused)
    .. ',"unanswered":' .. bool(unanswered)
    .. ',"seats":' .. list(seats) .. '}}'
end

function run.detach_desk(staff, connection)
  local desk = known_desk(staff)
  if not desk or desk.c ~= connection then return '"no"' end
  local was_here = desk.h
  detach(desk)
  if was_here then desk_left(staff) end
  return '"done"'
end

function run.resume_seat(id, staff, line, generation, waited)
  generation = tonumber(generation)
  if is_ended(id) then return '"ended"' end
  local room = room_of(id)
  if room and room.g >= generation and not (room.p == 't' and room.f == staff) then return '"moved"' end
  if not room then
    room = new_room(line, now - tonumber(waited))
    room.g = 0
  end
  local by = desk_of(staff).by
  if generation > room.g or room.g == 0 then
    rebuild(id, room, generation, staff, nil, present(room), true)
    -- Without a name to tell, the young person's end asks again.
    to_youth(id, by and '{"accepted":{"generation":' .. int(generation) .. ',"by":' .. by .. '}}' or '"resync"')
  end
  room.nc = nil
  put_room(id, room)
  if by and not desk_is_away(staff, 0) then to_youth(id, here(by)) end
  return seat_reply(id, room)
end

function run.hand_back(id, staff)
  local room = room_of(id)
  if not (room and room.p == 't' and room.f == staff) then return '"no"' end
  if present(room) then
    ask(id, room, 'handed_back', staff)
  else
    queue_again(id, room, staff)
  end
  return '"done"'
end

function run.requeue(id, generation, after)
  local room = room_of(id)
  local holds = room and room.p == 't' and room.g == tonumber(generation) and desk_is_away(room.f, tonumber(after))
  if not holds then return '"no"' end
  queue_again(id, room, nil)
  return '"done"'
end

-- Off duty, away, and the young person of every seat is asked.
local function send_away(staff, desk)
  desk.on = false
  detach(desk)
  silence_desk(staff)
  ask_all(staff)
  forget_if_idle(staff)
  mark_changed()
end

function run.dismiss(staff, connection)
  local desk = known_desk(staff)
  if not desk or desk.c ~= connection then return '"no"' end
  send_away(staff, desk)
  return '"done"'
end

function run.revoke(staff, session)
  to_counsellor(staff, '{"revoked":{"session":' .. session .. '}}')
  local desk = known_desk(staff)
  if session == 'null' and desk then send_away(staff, desk) end
  return '"done"'
end
