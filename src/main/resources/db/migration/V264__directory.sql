-- What a directory (SCIM) knows of accounts. removed_at: it deleted the person, whose account has ended and stays for the record.
create table directory_entry (
    account_id  uuid primary key references account (id),
    external_id varchar(255),
    given_name  varchar(200),
    family_name varchar(200),
    removed_at  timestamp(6) with time zone,
    constraint directory_entry_external_unique unique (external_id)
);
create table directory_group (
    id           uuid primary key,
    display_name varchar(200) not null,
    external_id  varchar(255),
    created_at   timestamp(6) with time zone not null,
    changed_at   timestamp(6) with time zone not null,
    constraint directory_group_name_unique unique (display_name)
);
create table directory_group_member (
    group_id   uuid not null references directory_group (id),
    account_id uuid not null references account (id),
    primary key (group_id, account_id)
);
create index directory_group_member_account on directory_group_member (account_id);
