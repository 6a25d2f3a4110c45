-- How obligations were before several were changed together, for as long as that can be taken back.
create table bulk_change (
    id       uuid primary key,
    username varchar(100) not null,
    made_at  timestamp(6) with time zone not null,
    was      text not null
);
create index bulk_change_made_at on bulk_change (made_at);
