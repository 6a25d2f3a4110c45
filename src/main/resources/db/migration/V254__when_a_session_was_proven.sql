-- When somebody last said the password in a session; of sessions from before, when they began.
alter table page_session add column proven_at timestamp(6) with time zone;
