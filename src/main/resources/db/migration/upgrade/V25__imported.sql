-- Under which id a file called an entry that became an obligation, so that the same file again adds nothing.
create table imported_entry (
    external_id   varchar(255) primary key,
    obligation_id uuid not null references obligation (id) on delete cascade
);
create index imported_entry_obligation on imported_entry (obligation_id);
