-- Mails that came to the bounce address, each once (its fingerprint), and what they were.
create table returned_mail (
    id          uuid primary key,
    fingerprint varchar(64) not null,
    kind        varchar(20) not null,
    refusal     varchar(20),
    message_id  varchar(200),
    email       varchar(254),
    status      varchar(20),
    words       varchar(1000) not null,
    received_at timestamp(6) with time zone not null,
    constraint returned_mail_once unique (fingerprint)
);
create index returned_mail_received on returned_mail (received_at, id);

-- When a reminder that failed for a reason that may pass is tried once more.
alter table reminder add column retry_at timestamp(6) with time zone;

-- An alarm about an address or a refusal keeps what it is about, to be worded for its reader. Subjects may be whole addresses.
alter table alarm alter column subject set data type varchar(254);
alter table alarm alter column open_key set data type varchar(300);
alter table alarm add column about varchar(254);
alter table alarm add column refusal varchar(20);
alter table alarm add column detail varchar(500);
