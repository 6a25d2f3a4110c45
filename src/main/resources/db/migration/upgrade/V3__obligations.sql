create table obligation (
    id                      uuid primary key,
    version                 integer not null,
    title                   varchar(500) not null,
    kind                    varchar(20) not null,
    authority               varchar(200),
    jurisdiction            varchar(10),
    description             text,
    due_date                date not null,
    bound                   varchar(10) not null,
    due_time                time(0),
    zone                    varchar(64),
    last_safe_day           date not null,
    due_at                  timestamp(6) with time zone,
    due_revision            integer not null,
    owner                   varchar(254),
    deputy                  varchar(254),
    lead_days               varchar(200),
    source_url              varchar(2000),
    source_quote            text,
    source_document_id      uuid,
    status                  varchar(20) not null,
    closed_reason           varchar(2000),
    closed_at               timestamp(6) with time zone,
    completed_on            date,
    completed_by            varchar(200),
    completion_note         text,
    completion_evidence_url varchar(2000),
    computation             text,
    recurrence              varchar(500),
    recurrence_roll         varchar(10),
    series_id               uuid,
    search_text             text not null,
    created_by              varchar(200) not null,
    created_at              timestamp(6) with time zone not null,
    updated_at              timestamp(6) with time zone not null
);
create index obligation_status_safe_day on obligation (status, last_safe_day);
create index obligation_due_date on obligation (due_date, id);
create index obligation_authority on obligation (authority, due_date);
create index obligation_kind on obligation (kind, due_date);
create index obligation_jurisdiction on obligation (jurisdiction, due_date);
create index obligation_owner on obligation (owner, due_date);
create index obligation_series on obligation (series_id);

create table obligation_tag (
    obligation_id uuid not null references obligation (id) on delete cascade,
    tag           varchar(60) not null,
    primary key (tag, obligation_id)
);
create index obligation_tag_obligation on obligation_tag (obligation_id);

-- The first answer to a POST, kept so that the same POST again gets the same answer.
create table idempotent_answer (
    account       varchar(100) not null,
    answer_key    varchar(200) not null,
    request_hash  varchar(64) not null,
    obligation_id uuid,
    body          text,
    created_at    timestamp(6) with time zone not null,
    primary key (account, answer_key)
);
