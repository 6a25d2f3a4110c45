-- Calendars and task lists that a person's program made. They hold what programs put there, octet for octet; nothing in them
-- is an obligation, and nobody else sees them.
create table personal_calendar (
    id         uuid primary key,
    username   varchar(100) not null,
    name       varchar(200) not null,
    components varchar(60) not null,
    latest     bigint not null,
    oldest     bigint not null,
    octets     bigint not null,
    constraint personal_calendar_unique unique (username, name)
);

-- One of their entries. content is null once it was deleted: who asks what is new must be told that (RFC 6578, 3.5).
create table personal_entry (
    id          uuid primary key,
    calendar_id uuid not null references personal_calendar (id) on delete cascade,
    name        varchar(255) not null,
    uid         varchar(255) not null,
    component   varchar(20) not null,
    content     text,
    number      bigint not null,
    changed_at  timestamp(6) with time zone not null,
    constraint personal_entry_unique unique (calendar_id, name)
);
create index personal_entry_by_number on personal_entry (calendar_id, number);
