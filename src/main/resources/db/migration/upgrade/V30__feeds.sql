-- Which obligation changed, numbered in the order of the commits: whoever has seen number n has seen everything up to it.
-- The mark is random, so that a number from before a restored backup is not taken for one from after it.
create table change_counter (
    id    integer primary key,
    latest bigint not null
);
insert into change_counter (id, latest) values (1, 0);

create table obligation_change (
    number        bigint primary key,
    obligation_id uuid not null,
    mark          varchar(16) not null
);

-- When the bytes of a feed last became others, for Last-Modified.
create table feed_stamp (
    subscription_id uuid not null,
    variant         varchar(40) not null,
    etag            varchar(64) not null,
    changed_at      timestamp(6) with time zone not null,
    primary key (subscription_id, variant)
);

create index obligation_closed_at on obligation (status, closed_at);
