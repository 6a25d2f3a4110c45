-- Obligations may be deleted while their suggestion stays, so there is no foreign key to them.
create table suggestion (
    id                uuid primary key,
    version           integer not null,
    document_id       uuid not null references document (id) on delete cascade,
    position          integer not null,
    title             varchar(500) not null,
    kind              varchar(20) not null,
    authority         varchar(200),
    jurisdiction      varchar(10),
    due_date          date,
    due_precision     varchar(10) not null,
    bound             varchar(10) not null,
    due_time          time(0),
    zone              varchar(64),
    period_amount     integer,
    period_unit       varchar(20),
    period_anchor     text,
    quote             text not null,
    quote_start       integer not null,
    quote_end         integer not null,
    confidence        double precision not null,
    reasons           text not null,
    tags              text not null,
    link              varchar(2000),
    state             varchar(20) not null,
    duplicate_of      uuid,
    obligation_id     uuid,
    decided_by        varchar(200),
    decided_at        timestamp(6) with time zone,
    dismissal_reason  varchar(2000),
    verified_by       varchar(200),
    verified_due_date date,
    verified_at       timestamp(6) with time zone,
    constraint suggestion_position_unique unique (document_id, position)
);
create index suggestion_state on suggestion (state, document_id, position);
create index suggestion_obligation on suggestion (obligation_id);
create index suggestion_duplicate on suggestion (duplicate_of);
