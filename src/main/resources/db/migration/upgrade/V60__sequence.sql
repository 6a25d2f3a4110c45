-- A later date of a series is shown in calendars before its obligation opens; its SEQUENCE must go on from there.
alter table obligation add column sequence_base integer not null default 0;
