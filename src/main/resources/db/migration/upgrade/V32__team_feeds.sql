-- Feeds that belong to a team, each read at any number of secret addresses, of which only hashes are kept.
create table team_feed (
    id         uuid primary key,
    version    integer not null,
    name       varchar(200) not null,
    shows      varchar(60000) not null,
    locale     varchar(20) not null,
    zone       varchar(64) not null,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);

create table team_feed_address (
    id           uuid primary key,
    feed_id      uuid not null references team_feed (id),
    name         varchar(200) not null,
    secret_hash  varchar(64) not null,
    created_by   varchar(200) not null,
    created_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    constraint team_feed_address_unique unique (secret_hash)
);
create index team_feed_address_feed on team_feed_address (feed_id);
