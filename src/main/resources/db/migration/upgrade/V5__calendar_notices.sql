-- Days off and on that an administrator has loaded; what the product brings along is not here.
create table calendar_notice (
    id          varchar(100) primary key,
    calendar    varchar(20) not null,
    settles     integer,
    reference   varchar(500),
    format      varchar(20) not null,
    content     text not null,
    loaded_by   varchar(200) not null,
    loaded_at   timestamp(6) with time zone not null
);
