create table account (
    id             uuid primary key,
    version        integer not null,
    username       varchar(100) not null,
    email          varchar(254),
    display_name   varchar(200) not null,
    role           varchar(20) not null,
    password_hash  varchar(100) not null,
    locale         varchar(20),
    zone           varchar(64),
    active         boolean not null,
    failed_signins integer not null,
    locked_until   timestamp(6) with time zone,
    created_at     timestamp(6) with time zone not null,
    constraint account_username_unique unique (username)
);

-- Keys for programs: only the SHA-256 of a key is kept.
create table api_key (
    id           uuid primary key,
    account_id   uuid not null references account (id),
    name         varchar(200) not null,
    key_hash     varchar(64) not null,
    created_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at   timestamp(6) with time zone,
    constraint api_key_hash_unique unique (key_hash)
);
