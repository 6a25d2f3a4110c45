-- Every page of today counts the alarms that stand.
create index alarm_standing on alarm (cleared_at, raised_at, id);
