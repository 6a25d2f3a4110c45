-- What was handed in, once per content. The bytes lie in pieces: H2 keeps at most 1 MB in one binary value.
create table document (
    id                  uuid primary key,
    hash                varchar(64) not null,
    file_name           varchar(255),
    media_type          varchar(100) not null,
    title               varchar(500) not null,
    published_on        date not null,
    published_precision varchar(10) not null,
    language            varchar(35),
    source_url          varchar(2000),
    warnings            text not null,
    uploaded_by         varchar(200) not null,
    created_at          timestamp(6) with time zone not null,
    constraint document_hash_unique unique (hash)
);
create index document_created on document (created_at, id);

create table document_content (
    document_id uuid primary key references document (id) on delete cascade,
    text        text not null
);

create table document_piece (
    document_id uuid not null references document_content (document_id) on delete cascade,
    number      integer not null,
    bytes       bytea not null,
    primary key (document_id, number)
);
