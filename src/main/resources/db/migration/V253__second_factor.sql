-- One row for each account that has, or is about to have (confirmed_at null), a second factor (RFC 6238).
create table second_factor (
    account_id   uuid primary key references account (id),
    secret       varchar(64) not null,
    made_at      timestamp(6) with time zone not null,
    confirmed_at timestamp(6) with time zone,
    last_step    bigint not null
);
create table recovery_code (
    id         uuid primary key,
    account_id uuid not null references account (id),
    code_hash  varchar(64) not null,
    used_at    timestamp(6) with time zone
);
create index recovery_code_account on recovery_code (account_id);
-- A session whose password was right, and whose second factor is still to come.
alter table page_session add column awaits_factor boolean default false not null;
