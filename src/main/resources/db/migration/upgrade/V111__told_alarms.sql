-- When the administrators were mailed of it; those that stand and were never mailed are told once.
alter table alarm add column told_at timestamp(6) with time zone;
