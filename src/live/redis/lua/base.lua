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
-- Index: w waiting by s; t taken and asked by t; k asked; yl youths' leases; dl desks' leases; d desks; da desks that are
--   away, by a; dv desks by their last change, those that are gone too for a while (dg: since when); dn the last change.
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

-- What is read is kept until the end of the step, and written back where it changed.
local rooms, desks = {}, {}

local function load(cache, kind, id)
  local known = cache[id]
  if not known then
    local packed = redis.call('GET', prefix .. kind .. id)
    local value = packed and cmsgpack.unpack(packed) or nil
    known = { value = value, packed = packed, phase = value and value.p, here = value and value.h }
    cache[id] = known
  end
  return known
end

local function room_of(id) return load(rooms, 'r:', id).value end
local function put_room(id, value) load(rooms, 'r:', id).value = value end
local function known_desk(id) return load(desks, 'd:', id).value end
local function put_desk(id, value) load(desks, 'd:', id).value = value end

-- No reader of desks' changes is told that the lease of this one was renewed, unless it has just come back.
local function renewed_desk(id)
  local known = load(desks, 'd:', id)
  known.renewed = known.here
end

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
  local phase, packed = room and room.p, room and cmsgpack.pack(room)
  if packed == (known.packed or nil) then return end
  if known.phase and INDEX[known.phase] ~= INDEX[phase] then redis.call('ZREM', prefix .. INDEX[known.phase], id) end
  if known.phase == 'k' and phase ~= 'k' then redis.call('SREM', prefix .. 'k', id) end
  if room then
    redis.call('SET', prefix .. 'r:' .. id, packed, 'PX', BACKSTOP)
    redis.call('ZADD', prefix .. INDEX[phase], int(phase == 'w' and room.s or room.t), id)
    if phase == 'k' then redis.call('SADD', prefix .. 'k', id) end
  else
    redis.call('DEL', prefix .. 'r:' .. id)
  end
  save_lease('yl', id, known)
end

-- Changes of desks are numbered; this desk's is taken down.
local function last_change() return tonumber(redis.call('GET', prefix .. 'dn') or nil) or 0 end

local function note_desk(id)
  local number = last_change() + 1
  redis.call('SET', prefix .. 'dn', int(number))
  redis.call('ZADD', prefix .. 'dv', int(number), id)
end

local function save_desk(id, known)
  local desk = known.value
  local packed = desk and cmsgpack.pack(desk)
  if packed == (known.packed or nil) then return end
  if desk then
    redis.call('SET', prefix .. 'd:' .. id, packed, 'PX', BACKSTOP)
    if not known.packed then
      redis.call('SADD', prefix .. 'd', id)
      redis.call('ZREM', prefix .. 'dg', id)
    end
  else
    redis.call('DEL', prefix .. 'd:' .. id)
    redis.call('SREM', prefix .. 'd', id)
    redis.call('ZADD', prefix .. 'dg', int(now), id)
  end
  if desk and not desk.h then
    redis.call('ZADD', prefix .. 'da', int(desk.a), id)
  else
    redis.call('ZREM', prefix .. 'da', id)
  end
  if not known.renewed then note_desk(id) end
  save_lease('dl', id, known)
end

local function store()
  for id, known in pairs(rooms) do save_room(id, known) end
  for id, known in pairs(desks) do save_desk(id, known) end
  rooms, desks = {}, {}
end

local function save()
  store()
  for _, key in ipairs({ 'w', 't', 'k', 'yl', 'dl', 'd', 'da', 'dv', 'dg', 'dn', 'b', 'n' }) do
    redis.call('PEXPIRE', prefix .. key, BACKSTOP)
  end
  if changed then
    changed = false
    redis.call('PUBLISH', prefix .. 'dispatchers', '"changed"')
    -- Dispatchers of 0.3 listen here, while the nodes are replaced.
    redis.call('PUBLISH', prefix .. 'desk', '"changed"')
  end
end

local birth = tonumber(redis.call('GET', prefix .. 'b') or nil)
if not birth then
  birth = now
  redis.call('SET', prefix .. 'b', int(now))
end
