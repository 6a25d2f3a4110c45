-- The ledger: one row for each occasion of one obligation told to one recipient. It is evidence, so it refers to obligations and
-- subscriptions without a foreign key: it stays when a subscription ends.
-- recipient is the subscription's id, or the address of someone who is told out of duty. step tells occasions of one kind apart:
-- the lead days, the days past the last safe day, or the obligation's version.
create table reminder (
    id                uuid primary key,
    obligation_id     uuid not null,
    due_revision      integer not null,
    occasion          varchar(20) not null,
    step              integer not null,
    recipient         varchar(254) not null,
    subscription_id   uuid,
    email             varchar(254) not null,
    due_date          date not null,
    last_safe_day     date not null,
    previous_due_date date,
    note              varchar(2000),
    state             varchar(10) not null,
    drop_reason       varchar(20),
    queued_at         timestamp(6) with time zone not null,
    next_at           timestamp(6) with time zone not null,
    not_after         timestamp(6) with time zone not null,
    digest            varchar(60),
    message_id        varchar(200) not null,
    lease_owner       varchar(60),
    lease_until       timestamp(6) with time zone,
    epoch             integer not null,
    attempts          integer not null,
    possible_repeat   boolean not null,
    last_code         integer,
    last_error        varchar(1000),
    sent_at           timestamp(6) with time zone,
    acknowledged_at   timestamp(6) with time zone,
    constraint reminder_once unique (obligation_id, due_revision, occasion, step, recipient)
);
create index reminder_waiting on reminder (state, last_safe_day, next_at);
create index reminder_leased on reminder (state, lease_until);
create index reminder_message on reminder (message_id);
create index reminder_subscription on reminder (subscription_id, queued_at);
create index reminder_queued on reminder (queued_at, id);

-- Append-only: what the mail server said to each attempt.
create table send_attempt (
    id          uuid primary key,
    reminder_id uuid not null,
    epoch       integer not null,
    started_at  timestamp(6) with time zone not null,
    ended_at    timestamp(6) with time zone not null,
    outcome     varchar(20) not null,
    smtp_code   integer,
    enhanced    varchar(20),
    reply       varchar(1000)
);
create index send_attempt_reminder on send_attempt (reminder_id, started_at);

create table check_run (
    id          uuid primary key,
    run_date    date not null,
    considered  integer not null,
    queued      integer not null,
    sent        integer not null,
    failed      integer not null,
    started_at  timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone
);
create index check_run_started on check_run (started_at);

-- What links and Message-IDs are signed with; made at the first start and shared by all replicas.
create table signing_secret (
    id    integer primary key,
    secret varchar(100) not null
);
