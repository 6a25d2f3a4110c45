-- When each obligation that is near needs to be looked at again, as a check found: what is not there, or no longer of this version
-- and these circumstances, is looked at at once. Nothing is lost when it is emptied.
create table next_look (
    obligation_id      uuid primary key,
    obligation_version integer not null,
    circumstances      bigint not null,
    look_at            timestamp(6) with time zone
);

-- So that whether an obligation is still of that version is read from the index alone.
drop index obligation_near;
create index obligation_near on obligation (status, last_safe_day, id, version, due_at);

-- What could not be told is looked at by every check.
create index reminder_dropped on reminder (drop_reason, obligation_id);
