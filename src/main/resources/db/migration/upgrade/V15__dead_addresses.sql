-- Addresses from which mails came back: nothing more is sent there until somebody says that they work again.
create table dead_address (
    email   varchar(254) primary key,
    reason  varchar(1000) not null,
    since   timestamp(6) with time zone not null
);
