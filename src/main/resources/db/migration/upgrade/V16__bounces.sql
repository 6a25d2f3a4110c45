-- When a mail that the server had taken came back.
alter table reminder add column bounced_at timestamp(6) with time zone;
