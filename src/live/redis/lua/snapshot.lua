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

-- Whether nodes of 0.3 are there, which change desks without taking that down: only they listen here.
local function old_nodes() return redis.call('PUBLISH', prefix .. 'desk', '"changed"') > 0 end

-- Takes down the desks that such nodes made.
local function note_unknown()
  for _, staff in ipairs(redis.call('SMEMBERS', prefix .. 'd')) do
    if not redis.call('ZSCORE', prefix .. 'dv', staff) then note_desk(staff) end
  end
end

-- Forgets which desks are gone, once every reader who asks for what is new has read it.
local function trim()
  for _, staff in ipairs(redis.call('ZRANGEBYSCORE', prefix .. 'dg', '-inf', int(now - NEWS_MS))) do
    redis.call('ZREM', prefix .. 'dv', staff)
    redis.call('ZREM', prefix .. 'dg', staff)
  end
end

-- How a desk stands that changed. Mends what nodes of 0.3 do not take down: who is away, and who is gone.
local function told(staff, desk)
  if not desk then
    redis.call('ZADD', prefix .. 'dg', 'NX', int(now), staff)
    drop_desk(staff)
  elseif not desk.h then
    redis.call('ZADD', prefix .. 'da', 'NX', int(desk.a), staff)
  end
  local word = desk and (desk.on or next(desk.s)) and duty(staff, desk) or 'null'
  return '["' .. staff .. '",' .. word .. ']'
end

-- The desks that changed since `number`, at most DESKS of them; whether there are more; the last of them.
local function desks_after(number)
  local found = redis.call('ZRANGEBYSCORE', prefix .. 'dv', '(' .. int(number), '+inf', 'WITHSCORES', 'LIMIT', 0, DESKS)
  local keys, items = {}, {}
  for i = 1, #found, 2 do keys[#keys + 1] = prefix .. 'd:' .. found[i] end
  if #keys == 0 then return items, false, number end
  for i, packed in ipairs(redis.call('MGET', unpack(keys))) do
    items[i] = told(found[2 * i - 1], packed and cmsgpack.unpack(packed))
  end
  return items, #items == DESKS, tonumber(found[#found])
end

-- What changed of the desks since the mark, and whether there is more. `go_on`: the mark is of this same reading. Whoever
-- reads for the first time, or while nodes of 0.3 are there, reads all desks, and again next time.
local function desk_news(mark, go_on)
  local old = old_nodes()
  local first = not go_on and (old or mark.number == 0)
  local whole = first or mark.number > last_change() or mark.birth ~= birth or since(now, mark.at) >= NEWS_MS
  if first then note_unknown() end
  local items, more, number = desks_after(whole and 0 or mark.number)
  if old and not more then number = 0 end
  return '{"whole":' .. bool(whole) .. ',"changed":' .. list(items) .. ',"mark":{"birth":' .. int(birth) .. ',"at":'
    .. int(now) .. ',"number":' .. int(number) .. '}}', more
end

local function queue()
  local items = {}
  each('r:', redis.call('ZRANGE', prefix .. 'w', 0, -1), drop_waiting, function(id, room) items[#items + 1] = waiting(id, room) end)
  return items
end

local function view(limit, news)
  local overdue, accepts = {}, {}
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', prefix .. 't', '-inf', '(' .. int(now - limit))) do
    overdue[#overdue + 1] = quoted(id)
  end
  for _, at in ipairs(redis.call('LRANGE', prefix .. 'n', 0, 49)) do
    if since(now, tonumber(at)) <= 3600000 then accepts[#accepts + 1] = int(since(now, tonumber(at))) end
  end
  return '{"view":{"age":' .. int(since(now, birth)) .. ',"queue":' .. list(queue()) .. ',"desks":' .. news
    .. ',"overdue":' .. list(overdue) .. ',"accepts":' .. list(accepts) .. ',"joins":' .. int(joins()) .. '}}'
end

-- Replies the view; or, while there are more desks to tell of than go in one reply, those only.
function run.snapshot(limit, came, at_birth, at, number, go_on)
  if came ~= '0' then count_joins(tonumber(came)) end
  sweep_leases()
  store()
  forget()
  store()
  trim()
  local mark = { birth = tonumber(at_birth), at = tonumber(at), number = tonumber(number) }
  local news, more = desk_news(mark, go_on == '1')
  return more and '{"more":' .. news .. '}' or view(tonumber(limit), news)
end
