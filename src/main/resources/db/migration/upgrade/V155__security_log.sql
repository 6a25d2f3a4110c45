-- Who did what that concerns safety, from where, and how it ended. Lines are added and, when their time is over, deleted.
create table security_event (
    id          uuid primary key,
    happened_at timestamp(6) with time zone not null,
    kind        varchar(40) not null,
    outcome     varchar(10) not null,
    who         varchar(100),
    address     varchar(45),
    subject     varchar(300),
    detail      varchar(300),
    times       integer not null
);
create index security_event_happened on security_event (happened_at, id);
create index security_event_kind on security_event (kind, happened_at, id);
create index security_event_who on security_event (who, happened_at, id);
