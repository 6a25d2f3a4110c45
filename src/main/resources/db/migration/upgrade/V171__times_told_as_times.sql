-- The time of day that somebody was told, as time and zone; it was kept as a text such as "17:00 (Asia/Shanghai)".
alter table reminder add column told_time time(0);
alter table reminder add column due_zone varchar(64);
alter table reminder add column previous_told_time time(0);
alter table reminder add column previous_due_zone varchar(64);
update reminder set told_time = cast(substring(due_time from 1 for position(' (' in due_time) - 1) as time(0)),
    due_zone = substring(due_time from position(' (' in due_time) + 2 for char_length(due_time) - position(' (' in due_time) - 2)
    where due_time is not null;
update reminder set
    previous_told_time = cast(substring(previous_due_time from 1 for position(' (' in previous_due_time) - 1) as time(0)),
    previous_due_zone = substring(previous_due_time from position(' (' in previous_due_time) + 2
        for char_length(previous_due_time) - position(' (' in previous_due_time) - 2)
    where previous_due_time is not null;
alter table reminder drop column due_time;
alter table reminder drop column previous_due_time;
alter table reminder rename column told_time to due_time;
alter table reminder rename column previous_told_time to previous_due_time;
