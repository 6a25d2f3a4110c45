-- Whom the written name of an authority means, the same for all names of one. Filled in at the start that follows, by the
-- dictionary of the program; the written name stays.
alter table obligation add column authority_key varchar(400);
create index obligation_authority_key on obligation (authority_key, due_date, id);

-- Names that administrators have added to those that the program brings along.
create table authority_name (
    id            uuid primary key,
    authority     varchar(200) not null,
    authority_key varchar(400) not null,
    jurisdiction  varchar(10),
    name          varchar(200) not null,
    added_by      varchar(254) not null,
    added_at      timestamp(6) with time zone not null
);
create index authority_name_authority on authority_name (authority_key);

create table authority_edition (
    id         integer primary key,
    edition    varchar(40) not null,
    changed_at timestamp(6) with time zone not null,
    settled    varchar(40)
);
insert into authority_edition (id, edition, changed_at) values (1, 'none', timestamp with time zone '1970-01-01 00:00:00+00:00');
