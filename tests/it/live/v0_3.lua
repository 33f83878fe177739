local LEASE_MS, RING_MS, BELL_MS, MISSED_RINGS, TOMBSTONE_MS, PLACE_MS = 15000, 30000, 60000, 2, 25200000, 600000
-- One script for all of live state, so that every change and its announcements are one step. Rust joins these
-- files in the order base, steps, youth, desk, rings, leases, snapshot, main, after a line with the limits.
-- It says what src/live/memory says, function by function; the contract suite holds the two together.
--
-- ARGV: prefix, now ('' = the time of Redis; tests pass their own), command, arguments.
-- Ids are 22 characters of base64url. What leaves is JSON as serde writes it.
-- A conversation (r:ID) is a packed table: l line (JSON), g generation, s first asked, q last queued,
--   its end: c connection, h here, x expires, a away since;
--   p phase: 'w' with o offered to, u until, ps passed, bs belled, b last bell or passing;
--            't' with f counsellor, t at, m came; 'k' (asked) with y reason, t at.
-- A desk (d:ID): by (JSON), on, n capacity, z paused, its end as above, m missed, i idle since,
--   s seats {id = generation}, o offers {id = true}.
-- Index: w waiting by s; t taken and asked by t; k asked; yl youths' leases; dl desks' leases; d desks.
-- Also: e:ID until when a conversation is known as ended; b birth; n latest accepts.

local prefix, command = ARGV[1], ARGV[3]
local now = tonumber(ARGV[2])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end

-- Keys that nobody touches for a day are left behind by something we do not know of.
local BACKSTOP = 86400000

local function int(number) return string.format('%.0f', number) end
local function bool(value) return value and 'true' or 'false' end
local function quoted(text) return '"' .. text .. '"' end
local function list(items) return '[' .. table.concat(items, ',') .. ']' end
local function since(moment, past) return math.max(moment - past, 0) end

local function count(set)
  local n = 0
  for _ in pairs(set) do n = n + 1 end
  return n
end

local function announce(kind, id, event) redis.call('PUBLISH', prefix .. kind .. ':' .. id, event) end
local function to_youth(id, event) announce('y', id, event) end
local function to_counsellor(id, event) announce('c', id, event) end

-- Said once, at the end of the step.
local changed = false
local function mark_changed() changed = true end

-- What is read is kept until the end of the step and then written back.
local rooms, desks = {}, {}

local function load(cache, kind, id)
  local known = cache[id]
  if not known then
    local packed = redis.call('GET', prefix .. kind .. id)
    local value = packed and cmsgpack.unpack(packed) or nil
    known = { value = value, phase = value and value.p, here = value and value.h, existed = value ~= nil }
    cache[id] = known
  end
  return known
end

local function room_of(id) return load(rooms, 'r:', id).value end
local function put_room(id, value) load(rooms, 'r:', id).value = value end
local function known_desk(id) return load(desks, 'd:', id).value end
local function put_desk(id, value) load(desks, 'd:', id).value = value end

local INDEX = { w = 'w', t = 't', k = 't' }

local function save_lease(index, id, known)
  local value = known.value
  if value and value.h then
    redis.call('ZADD', prefix .. index, int(value.x), id)
  elseif known.here then
    redis.call('ZREM', prefix .. index, id)
  end
end

local function save_room(id, known)
  local room = known.value
  local phase = room and room.p
  if known.phase and INDEX[known.phase] ~= INDEX[phase] then redis.call('ZREM', prefix .. INDEX[known.phase], id) end
  if known.phase == 'k' and phase ~= 'k' then redis.call('SREM', prefix .. 'k', id) end
  if room then
    redis.call('SET', prefix .. 'r:' .. id, cmsgpack.pack(room), 'PX', BACKSTOP)
    redis.call('ZADD', prefix .. INDEX[phase], int(phase == 'w' and room.s or room.t), id)
    if phase == 'k' then redis.call('SADD', prefix .. 'k', id) end
  elseif known.existed then
    redis.call('DEL', prefix .. 'r:' .. id)
  end
  save_lease('yl', id, known)
end

local function save_desk(id, known)
  if known.value then
    redis.call('SET', prefix .. 'd:' .. id, cmsgpack.pack(known.value), 'PX', BACKSTOP)
    if not known.existed then redis.call('SADD', prefix .. 'd', id) end
  elseif known.existed then
    redis.call('DEL', prefix .. 'd:' .. id)
    redis.call('SREM', prefix .. 'd', id)
  end
  save_lease('dl', id, known)
end

local function save()
  for id, known in pairs(rooms) do save_room(id, known) end
  for id, known in pairs(desks) do save_desk(id, known) end
  rooms, desks = {}, {}
  for _, key in ipairs({ 'w', 't', 'k', 'yl', 'dl', 'd', 'b', 'n' }) do
    redis.call('PEXPIRE', prefix .. key, BACKSTOP)
  end
  if changed then
    changed = false
    redis.call('PUBLISH', prefix .. 'desk', '"changed"')
  end
end

local birth = tonumber(redis.call('GET', prefix .. 'b') or nil)
if not birth then
  birth = now
  redis.call('SET', prefix .. 'b', int(now))
end

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
  room.p, room.o, room.u, room.ps, room.bs, room.b = 'w', nil, nil, {}, {}, nil
  room.f, room.t, room.m, room.y = nil, nil, nil, nil
end

local function new_room(line, asked)
  local room = away_since(now)
  room.l, room.g, room.s, room.q = line, 1, asked, asked
  wait(room)
  return room
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
  room.bs = {}
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
local function seat(id, room, staff, came)
  leave_phase(id, room, staff)
  wait(room)
  room.p, room.f, room.t, room.m = 't', staff, now, came
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

-- Tells whom it concerns that the young person's end is gone. An away young person rings at no desk.
local function youth_left(id, room)
  if room.p == 'w' then
    silence(id, room, 'left', nil)
    mark_changed()
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

-- The conversation is as the ticket says. `staff`: nil when the ticket is of a waiting one.
local function rebuild(id, room, generation, staff, asked, came)
  room.g = generation
  if staff then
    seat(id, room, staff, came)
  else
    leave_phase(id, room, nil)
    wait(room)
    room.s, room.q = asked, asked
  end
end

function run.open(id, line, connection, queue_max)
  if is_ended(id) then return '"ended"' end
  local room = room_of(id)
  if not room then
    if redis.call('ZCARD', prefix .. 'w') >= tonumber(queue_max) then return '"queue_full"' end
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
  if generation > room.g or room.g == 0 then rebuild(id, room, generation, staff, asked, true) end
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
  -- Also when unknown: a ticket must not bring back what was ended while live state was lost.
  bury(id)
  local event = '{"ended":{"conversation":"' .. id .. '","by":"' .. by .. '"}}'
  to_youth(id, event)
  local room = room_of(id)
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
  if staff ~= '' and not (room and room.p == 't' and room.f == staff) then return '"no"' end
  finish(id, by)
  return '"ended"'
end

-- The counsellor's commands, but those about rings.

local function here(by) return '{"counsellor_here":{"by":' .. by .. '}}' end

local function seats_of(staff)
  local seats, desk = {}, known_desk(staff)
  for id in pairs(desk and desk.s or {}) do seats[#seats + 1] = id end
  return seats
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

function run.desk(staff, by, connection, on, capacity, paused)
  on, paused = on == '1', paused == '1'
  local desk = desk_of(staff)
  if on and not desk.on then desk.i, desk.m = now, 0 end
  desk.on, desk.n, desk.z, desk.by = on, tonumber(capacity), paused, by
  attach(desk, connection)
  to_counsellor(staff, '{"attached":{"connection":"' .. connection .. '"}}')
  if not on or paused then silence_desk(staff) end
  if not on then ask_all(staff) end
  desk_came(staff)
  local seats = {}
  for _, id in ipairs(seats_of(staff)) do
    local room = room_of(id)
    if room then seats[#seats + 1] = seat_state(id, room) end
  end
  return '{"desk":{"on":' .. bool(on) .. ',"capacity":' .. int(desk.n) .. ',"paused":' .. bool(paused)
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
    rebuild(id, room, generation, staff, nil, present(room))
    -- Without a name to tell, the young person's end asks again.
    to_youth(id, by and '{"accepted":{"generation":' .. int(generation) .. ',"by":' .. by .. '}}' or '"resync"')
  end
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

function run.revoke(staff, session)
  to_counsellor(staff, '{"revoked":{"session":' .. session .. '}}')
  local desk = known_desk(staff)
  if session == 'null' and desk then
    desk.on = false
    detach(desk)
    silence_desk(staff)
    ask_all(staff)
    forget_if_idle(staff)
    mark_changed()
  end
  return '"done"'
end

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
  seat(id, room, staff, true)
  local desk = desk_of(staff)
  desk.m = 0
  redis.call('LPUSH', prefix .. 'n', int(now))
  redis.call('LTRIM', prefix .. 'n', 0, 49)
  to_youth(id, '{"accepted":{"generation":' .. int(room.g) .. ',"by":' .. desk.by .. '}}')
  return seat_reply(id, room)
end

-- Leases. Renews `y`ouths and `d`esks, given as kind, id, connection, kind, id, …
-- Replies one letter for each: `k`ept, `u`nknown, `r`eplaced.

local function renew(kind, id, connection)
  local holder
  if kind == 'y' then holder = room_of(id) else holder = known_desk(id) end
  if not holder or not holder.c then return 'u' end
  if holder.c ~= connection then return 'r' end
  holder.x = now + LEASE_MS
  if not holder.h then
    -- The lease ran out, and that was announced; but here it is.
    holder.h = true
    if kind == 'y' then youth_came(id, holder) else desk_came(id) end
  end
  return 'k'
end

function run.renew(...)
  local all, answer = { ... }, {}
  for i = 1, #all, 3 do answer[#answer + 1] = renew(all[i], all[i + 1], all[i + 2]) end
  return table.concat(answer)
end

-- Marks dead leases as away and says so, the longest dead first.
local function sweep_leases()
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', prefix .. 'yl', '-inf', int(now))) do
    local room = room_of(id)
    if room and is_dead(room) then
      lapse(room)
      youth_left(id, room)
    end
  end
  for _, staff in ipairs(redis.call('ZRANGEBYSCORE', prefix .. 'dl', '-inf', int(now))) do
    local desk = known_desk(staff)
    if desk and is_dead(desk) then
      lapse(desk)
      desk_left(staff)
    end
  end
end

-- Forgets what nobody will come back for: desks without seats, and young people who were asked.
local function forget()
  for _, staff in ipairs(redis.call('SMEMBERS', prefix .. 'd')) do
    local desk = known_desk(staff)
    if desk and not present(desk) and not next(desk.s) and away_for(desk) >= PLACE_MS then put_desk(staff, nil) end
  end
  for _, id in ipairs(redis.call('SMEMBERS', prefix .. 'k')) do
    local room = room_of(id)
    if room and room.p == 'k' and away_for(room) > PLACE_MS then finish(id, 'gone') end
  end
end

-- The view for policy. Rust puts it in order.

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
    .. ',"passed":' .. texts(room.ps) .. ',"since_pass":' .. (room.b and int(since(now, room.b)) or 'null') .. '}'
end

local function duty(staff, desk)
  local seats = {}
  for id, generation in pairs(desk.s) do seats[#seats + 1] = '["' .. id .. '",' .. int(generation) .. ']' end
  return '{"staff":"' .. staff .. '","on":' .. bool(desk.on) .. ',"present":' .. bool(present(desk))
    .. ',"away":' .. int(away_for(desk)) .. ',"capacity":' .. int(desk.n) .. ',"paused":' .. bool(desk.z)
    .. ',"seats":' .. list(seats) .. ',"offers":' .. int(count(desk.o)) .. ',"idle":' .. int(since(now, desk.i)) .. '}'
end

local function view(limit)
  local queue, duties, overdue, accepts = {}, {}, {}, {}
  each('r:', redis.call('ZRANGE', prefix .. 'w', 0, -1), function(id) redis.call('ZREM', prefix .. 'w', id) end,
    function(id, room) queue[#queue + 1] = waiting(id, room) end)
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
    .. ',"overdue":' .. list(overdue) .. ',"accepts":' .. list(accepts) .. '}'
end

function run.snapshot(limit)
  sweep_leases()
  forget()
  save()
  return view(tonumber(limit))
end

local reply = run[command](unpack(ARGV, 4))
save()
return reply

