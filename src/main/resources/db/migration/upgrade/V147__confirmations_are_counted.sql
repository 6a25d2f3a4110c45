-- Each mail that was asked for to have an address confirmed: counted here, so that the limit holds over replicas and restarts.
create table confirmation_order (
    id         uuid primary key,
    recipient  varchar(254) not null,
    ordered_at timestamp(6) with time zone not null
);
create index confirmation_order_recipient on confirmation_order (recipient, ordered_at);
create index confirmation_order_at on confirmation_order (ordered_at);

-- Whoever counts holds this row, so that two who ask at the same moment are counted one after the other.
create table confirmation_turn (id integer primary key);
insert into confirmation_turn (id) values (1);
