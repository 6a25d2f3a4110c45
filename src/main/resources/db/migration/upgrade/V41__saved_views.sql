-- Searches of the list that people gave a name; each sees only their own.
create table saved_view (
    id       uuid primary key,
    username varchar(100) not null,
    name     varchar(60) not null,
    query    varchar(2000) not null,
    constraint saved_view_name_unique unique (username, name)
);
