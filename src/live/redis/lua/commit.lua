-- Reads keys; or, where they still hold what was read, changes them. What they mean is the business of the nodes.
--
-- ARGV: the prefix; now ('': the time of Redis; tests pass their own); a sorted set to be counted ('': none); how many keys,
-- and they. To change: how many that set may hold ('': any number), what time it was taken to be, what each key held
-- ('': nothing), and commands, each as how many words, and they. Two are ours: ADD (a number, how much), and STAMP (a number, a
-- sorted set, a member), which gives the member the next number. The shipped redis.conf allows INCR to nobody.
-- Replies OK; or, if nothing was changed, now, how many there are in that set, and what each key holds.

local BACKSTOP = '86400000'
-- Nodes guess what time it is here; whoever is wrong by more milliseconds is told.
local AWRY = 500
local prefix, now, counted = ARGV[1], ARGV[2], ARGV[3]
if now == '' then
  local time = redis.call('TIME')
  now = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))
end
redis.call('SET', prefix .. 'b', now, 'NX', 'PX', BACKSTOP)

local at = 4
local function words()
  local first = at + 1
  at = at + tonumber(ARGV[at]) + 1
  return first, at - 1
end

local first, last = words()
local values = {}
for i = first, last do values[#values + 1] = redis.call('GET', ARGV[i]) end
local there = counted ~= '' and redis.call('ZCARD', counted) or 0

local function add(name, much)
  local number = string.format('%.0f', (tonumber(redis.call('GET', name) or nil) or 0) + tonumber(much))
  redis.call('SET', name, number)
  return number
end

local function is_as_read()
  local most, taken = ARGV[at], tonumber(ARGV[at + 1])
  for i, value in ipairs(values) do
    if (value or '') ~= ARGV[at + 1 + i] then return false end
  end
  return math.abs(tonumber(now) - taken) <= AWRY and (most == '' or there <= tonumber(most))
end

if ARGV[at] and is_as_read() then
  at = at + #values + 2
  while ARGV[at] do
    local from, to = words()
    if ARGV[from] == 'STAMP' then
      redis.call('ZADD', ARGV[from + 2], add(ARGV[from + 1], 1), ARGV[from + 3])
    elseif ARGV[from] == 'ADD' then
      add(ARGV[from + 1], ARGV[from + 2])
    else
      redis.call(unpack(ARGV, from, to))
    end
  end
  return redis.status_reply('OK')
end
return { now, there, values }
