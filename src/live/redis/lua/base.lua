-- One script for all of live state, so that every change and its announcements are one step. Rust joins these
-- files in the order base, steps, youth, desk, rings, leases, snapshot, main, after a line with the limits.
-- It says what src/live/memory says, function by function; the contract suite holds the two together.
--
-- ARGV: prefix, now ('' = the time of Redis; tests pass their own), command, arguments.
-- Ids are 22 characters of base64url. What leaves is JSON as serde writes it.
-- A conversation (r:ID) is a packed table: l line (JSON), g generation, s first asked, q last queued, v proved,
--   its end: c connection, h here, x expires, a away since;
--   p phase: 'w' with o offered to, u until, ps passed, bs belled, bu bell until, b last bell or passing, ru first rung;
--            't' with f counsellor, t at, m came, nc not claimed by the desk; 'k' (asked) with y reason, t at.
-- A desk (d:ID): by (JSON), on, n capacity, z paused, zs since, zu for unanswered rings, its end as above, m missed,
--   ml last missed, i idle since, s seats {id = generation}, o offers {id = true}.
-- Index: w waiting by s; t taken and asked by t; k asked; yl youths' leases; dl desks' leases; d desks.
-- Also: e:ID until when a conversation is known as ended; b birth; n latest accepts; j:SPAN joins.

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
