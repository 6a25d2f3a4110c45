-- Mails about accounts, most with a link that works once: forgotten password, invitation, confirmation of an address. A request for a
-- forgotten password is written down whether or not there is such an account (account_id null until the mail is written).
create table account_link (
    id           uuid primary key,
    kind         varchar(20) not null,
    account_id   uuid references account (id),
    recipient    varchar(254),
    requested_at timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    secret_hash  varchar(64),
    written_at   timestamp(6) with time zone,
    used_at      timestamp(6) with time zone,
    constraint account_link_secret_unique unique (secret_hash)
);
create index account_link_unwritten on account_link (written_at, requested_at);
create index account_link_account on account_link (account_id);
