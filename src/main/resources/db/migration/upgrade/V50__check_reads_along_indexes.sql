-- The check reads what is near part by part, and which lead times are in use one after another: both along an index, so that its
-- cost grows with what is due and not with what is stored.
create index obligation_near on obligation (status, last_safe_day, id);
drop index obligation_status_safe_day;
create index obligation_lead_days on obligation (status, lead_days);
create index obligation_lead_working_days on obligation (status, lead_working_days);
