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
  elseif kind == 'd' then
    renewed_desk(id)
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
  for _, staff in ipairs(redis.call('ZRANGEBYSCORE', prefix .. 'da', '-inf', int(now - PLACE_MS))) do
    local desk = known_desk(staff)
    if not desk then
      redis.call('ZREM', prefix .. 'da', staff)
    elseif not present(desk) and not next(desk.s) and away_for(desk) >= PLACE_MS then
      put_desk(staff, nil)
    end
  end
  for _, id in ipairs(redis.call('SMEMBERS', prefix .. 'k')) do
    local room = room_of(id)
    if room and room.p == 'k' and away_for(room) > PLACE_MS then finish(id, 'gone') end
  end
end
