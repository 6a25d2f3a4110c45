-- What comes again: the calendar to roll by, where the rule starts, which dates it leaves out, which of its dates this row is, the
-- row that followed this one, and the words for the next ones where this one alone was changed.
alter table obligation add column recurrence_calendar varchar(60);
alter table obligation add column recurrence_start date;
alter table obligation add column recurrence_except text;
alter table obligation add column occurrence_date date;
alter table obligation add column next_id uuid;
alter table obligation add column pattern text;
