-- Of a long file that was looked at: the table of its rows that cannot be accepted, in pieces as the file itself.
create table kept_upload_rest (
    upload_id uuid not null references kept_upload (id) on delete cascade,
    number    integer not null,
    bytes     bytea not null,
    primary key (upload_id, number)
);
