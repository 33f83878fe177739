-- What a snapshot is made of, by the indexes alone: what the values mean is the business of the nodes. See keys.rs.
--
-- ARGV: the prefix; now ('': the time of Redis; tests pass their own); what is wanted, and its arguments.

local BACKSTOP, AT_ONCE = 86400000, 1000
local prefix, now = ARGV[1], tonumber(ARGV[2])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end

local function int(number) return string.format('%.0f', number) end
local function key(name) return prefix .. name end
local function number_of(name) return tonumber(redis.call('GET', key(name)) or nil) or 0 end

redis.call('SET', key('b'), int(now), 'NX', 'PX', BACKSTOP)

-- As INCRBY, which the shipped redis.conf allows to nobody.
local function add(name, much)
  local number = int(number_of(name) + much)
  redis.call('SET', key(name), number)
  return number
end

-- What lies under each of these ids, false where there is nothing.
local function values(kind, ids)
  local found = {}
  for first = 1, #ids, AT_ONCE do
    local keys = {}
    for i = first, math.min(first + AT_ONCE - 1, #ids) do keys[#keys + 1] = key(kind .. ids[i]) end
    for _, value in ipairs(redis.call('MGET', unpack(keys))) do found[#found + 1] = value end
  end
  return found
end

-- The ids of an index and what lies under them; ids of nothing are dropped from it.
local function members(kind, ids, drop, index)
  local there, found = {}, {}
  for i, value in ipairs(values(kind, ids)) do
    if value then
      there[#there + 1], found[#found + 1] = ids[i], value
    else
      redis.call(drop, key(index), ids[i])
    end
  end
  return { there, found }
end

local function queue() return members('r:', redis.call('ZRANGE', key('w'), 0, -1), 'ZREM', 'w') end

local run = {}

-- All who wait, or all desks.
function run.queue() return { int(now), queue() } end

function run.desks()
  return { int(now), members('d:', redis.call('SMEMBERS', key('d')), 'SREM', 'd'), redis.call('GET', key('dn')) }
end

-- Whether nodes of 0.3 are there, which change desks without numbering that: only they listen here.
local function old_nodes() return redis.call('PUBLISH', key('desk'), '"changed"') > 0 end

local function number_desk(id)
  redis.call('ZADD', key('dv'), add('dn', 1), id)
end

-- Numbers the desks that such nodes made.
local function number_unknown()
  for _, id in ipairs(redis.call('SMEMBERS', key('d'))) do
    if not redis.call('ZSCORE', key('dv'), id) then number_desk(id) end
  end
end

-- The desks that changed since `number`, at most `most` of them, and the number of the last change.
local function desks_after(number, most)
  local found = redis.call('ZRANGEBYSCORE', key('dv'), '(' .. int(number), '+inf', 'WITHSCORES', 'LIMIT', 0, most)
  local ids = {}
  for i = 1, #found, 2 do ids[#ids + 1] = found[i] end
  local all = values('d:', ids)
  for i, value in ipairs(all) do
    if not value then
      -- A node of 0.3 did not say that it is gone.
      redis.call('ZADD', key('dg'), 'NX', int(now), ids[i])
      redis.call('SREM', key('d'), ids[i])
    end
  end
  return ids, all, #ids > 0 and tonumber(found[#found]) or number
end

-- Takes down since when desks are away, where such nodes did not.
function run.away(...)
  redis.call('ZADD', key('da'), 'NX', ...)
  return true
end

-- What changed of the desks since the mark. `go_on`: the mark is of this same reading. Whoever reads for the first time, or
-- while nodes of 0.3 are there, reads all desks, and again next time.
local function desk_news(birth, mark, go_on, most, news_ms)
  local old = old_nodes()
  local first = not go_on and (old or mark.number == 0)
  local whole = first or mark.number > number_of('dn') or mark.birth ~= birth or now - mark.at >= news_ms
  if first then number_unknown() end
  local ids, all, number = desks_after(whole and 0 or mark.number, most)
  local more = #ids == most
  if old and not more then number = 0 end
  return { whole and 1 or 0, more and 1 or 0, old and 1 or 0, int(number), ids, all }
end

-- Forgets which desks are gone, once every reader who asks for what is new has read it.
local function trim(news_ms)
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', key('dg'), '-inf', int(now - news_ms))) do
    redis.call('ZREM', key('dv'), id)
    redis.call('ZREM', key('dg'), id)
  end
end

-- Whose time may be over, at most `most` of each: leases that ended, desks long away, and all who were asked.
local function due(most, place_ms)
  local function until_then(kind, index, moment)
    local ids = redis.call('ZRANGEBYSCORE', key(index), '-inf', int(moment), 'LIMIT', 0, most)
    return members(kind, ids, 'ZREM', index)
  end
  local asked = members('r:', redis.call('SMEMBERS', key('k')), 'SREM', 'k')
  return { until_then('r:', 'yl', now), until_then('d:', 'dl', now), until_then('d:', 'da', now - place_ms), asked }
end

local function joins(span_ms, spans)
  local sum = 0
  for ago = 0, spans - 1 do sum = sum + number_of('j:' .. int(math.floor(now / span_ms) - ago)) end
  return int(math.max(sum, 0))
end

local function count_joins(came, span_ms, spans)
  if came == '0' then return end
  local name = 'j:' .. int(math.floor(now / span_ms))
  add(name, tonumber(came))
  redis.call('PEXPIRE', key(name), span_ms * spans)
end

-- The view: whose time may be over, and how the desks changed; and, unless there are more desks to read of, the rest.
function run.view(came, limit, at_birth, at, number, go_on, desks, most, news_ms, place_ms, span_ms, spans)
  count_joins(came, tonumber(span_ms), tonumber(spans))
  for _, name in ipairs({ 'w', 't', 'k', 'yl', 'dl', 'd', 'da', 'dv', 'dg', 'dn', 'b', 'n' }) do
    redis.call('PEXPIRE', key(name), BACKSTOP)
  end
  trim(tonumber(news_ms))
  local birth, over = number_of('b'), due(tonumber(most), tonumber(place_ms))
  local mark = { birth = tonumber(at_birth), at = tonumber(at), number = tonumber(number) }
  local news = desk_news(birth, mark, go_on == '1', tonumber(desks), tonumber(news_ms))
  if news[2] == 1 then return { int(now), int(birth), over, news, false } end
  local overdue = redis.call('ZRANGEBYSCORE', key('t'), '-inf', '(' .. int(now - tonumber(limit)))
  local accepts = redis.call('LRANGE', key('n'), 0, -1)
  local rest = { queue(), overdue, accepts, joins(tonumber(span_ms), tonumber(spans)) }
  return { int(now), int(birth), over, news, rest }
end

return run[ARGV[3]](unpack(ARGV, 4))
