-- Keys say what they are for and until when; those of before open what they did (no scopes: all).
alter table api_key add column prefix varchar(20);
alter table api_key add column scopes varchar(100);
alter table api_key add column expires_at timestamp(6) with time zone;

-- Sessions are shown to whom they belong, and end when nobody comes with them.
alter table page_session add column last_seen_at timestamp(6) with time zone;
alter table page_session add column browser varchar(200);
