-- What recipients did with a reminder: looked (by the button that opens it), said that they look after it, put it off.
alter table reminder add column opened_at timestamp(6) with time zone;
alter table reminder add column acknowledged_by varchar(254);
alter table reminder add column snoozed_until date;

-- To whom an obligation goes that nobody acknowledges. What a rule leaves open matches everything; the most specific one counts.
create table escalation (
    id            uuid primary key,
    authority     varchar(200),
    tag           varchar(60),
    kind          varchar(20),
    deputy_days   integer not null,
    contact       varchar(254) not null,
    contact_days  integer not null,
    created_by    varchar(200) not null,
    created_at    timestamp(6) with time zone not null,
    updated_at    timestamp(6) with time zone not null
);

-- What administrators must know. open_key is unique while the alarm stands and null once it is over.
create table alarm (
    id            uuid primary key,
    topic         varchar(40) not null,
    subject       varchar(100) not null,
    message       varchar(1000) not null,
    open_key      varchar(150),
    raised_at     timestamp(6) with time zone not null,
    last_seen_at  timestamp(6) with time zone not null,
    cleared_at    timestamp(6) with time zone,
    constraint alarm_open unique (open_key)
);
create index alarm_raised on alarm (raised_at);
