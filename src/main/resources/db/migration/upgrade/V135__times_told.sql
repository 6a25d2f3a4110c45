-- Which time of day somebody was told, so that they hear of it when that moves; null where none was, and in rows from before.
alter table reminder add column due_time varchar(80);
alter table reminder add column previous_due_time varchar(80);
