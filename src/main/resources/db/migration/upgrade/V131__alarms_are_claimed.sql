-- Until when one process is about to mail the administrators of it, so that no other does at the same moment.
alter table alarm add column claimed_until timestamp(6) with time zone;
