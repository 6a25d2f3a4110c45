-- Where the watch tries whether the database can write: a row is put in and taken out again in one transaction.
create table write_probe (
    id uuid primary key
);
