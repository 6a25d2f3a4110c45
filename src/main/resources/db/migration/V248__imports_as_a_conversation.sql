-- A file that somebody wants to import, kept for a day while they say what is meant. The bytes lie in pieces: H2 keeps at most
-- 1 MB in one binary value.
create table kept_upload (
    id         uuid primary key,
    maker      varchar(100) not null,
    file_name  varchar(255) not null,
    charset    varchar(60),
    choices    text not null,
    job_id     uuid,
    created_at timestamp(6) with time zone not null
);
create index kept_upload_maker on kept_upload (maker, created_at);
create index kept_upload_job on kept_upload (job_id);

create table kept_upload_piece (
    upload_id uuid not null references kept_upload (id) on delete cascade,
    number    integer not null,
    bytes     bytea not null,
    primary key (upload_id, number)
);

-- What a person said that a column is for, by its heading as headings are compared.
create table remembered_column (
    username varchar(100) not null,
    heading  varchar(255) not null,
    field    varchar(60) not null,
    primary key (username, heading)
);
