-- Whether what was done was done too late, judged when it is recorded and kept from then on, and the first moment that was too late.
alter table obligation add column completion_late boolean;
alter table obligation add column in_time_until timestamp(6) with time zone;
-- What was done before is judged once, here: of a whole day by the day; of a time of day by the moment at which it was recorded or,
-- where an earlier day was given, by that day. Midnight is that of the session, which is the organisation's unless calends.zone
-- names another.
update obligation set in_time_until = coalesce(due_at,
    cast(last_safe_day + interval '1' day as timestamp with time zone)) where completed_on is not null;
update obligation set completion_late = case
    when due_at is null then completed_on > last_safe_day
    when completed_on < cast(closed_at as date) then completed_on > cast(due_at as date)
    else closed_at >= due_at end
where completed_on is not null;
-- Calendars show it, and ask again for a version that they do not know.
update obligation set version = version + 1 where completion_late;
create index obligation_late on obligation (completion_late, due_date, id);
