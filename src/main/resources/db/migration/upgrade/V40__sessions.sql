-- One row for each browser that is signed in; only the SHA-256 of its cookie is kept.
create table page_session (
    id          uuid primary key,
    account_id  uuid not null references account (id),
    secret_hash varchar(64) not null,
    started_at  timestamp(6) with time zone not null,
    expires_at  timestamp(6) with time zone not null,
    constraint page_session_secret_unique unique (secret_hash)
);
create index page_session_account on page_session (account_id);
create index page_session_expires on page_session (expires_at);
