-- Long work that somebody asked for and does not wait for. A row belongs to the process that took it and dies with that.
create table job (
    id         uuid primary key,
    kind       varchar(20) not null,
    state      varchar(20) not null,
    maker      varchar(100) not null,
    file_name  varchar(255),
    bytes      bigint not null,
    process    uuid not null,
    step       varchar(20),
    done       bigint not null,
    total      bigint,
    cancelling boolean not null,
    created_at timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone,
    ended_at   timestamp(6) with time zone,
    seen_at    timestamp(6) with time zone not null,
    status     integer,
    location   varchar(200),
    answer     text
);
create index job_state on job (state, seen_at);
create index job_maker on job (maker, state);
create index job_ended on job (ended_at);
