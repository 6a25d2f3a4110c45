-- When the address in a mail was fetched for the first time. Programs that look through mails do it too, so it is kept apart from
-- the ledger, where only what a person did stands.
create table link_fetch (
    reminder_id uuid primary key,
    fetched_at  timestamp(6) with time zone not null
);
