-- Under which name and UID a client made an entry that became an obligation. Kept when the obligation is deleted, so that the
-- deletion can still be told under that name.
create table client_name (
    obligation_id uuid primary key,
    name          varchar(255) not null,
    uid           varchar(255) not null,
    constraint client_name_unique unique (name),
    constraint client_name_uid_unique unique (uid)
);

-- What a client wrote beside what Calends keeps, each person's own: whole content lines, unfolded, with CRLF.
create table client_lines (
    username      varchar(100) not null,
    obligation_id uuid not null,
    lines         text not null,
    primary key (username, obligation_id)
);

-- How a person's client shows a collection.
create table collection_look (
    username     varchar(100) not null,
    collection   varchar(60) not null,
    display_name varchar(255),
    color        varchar(20),
    primary key (username, collection)
);
