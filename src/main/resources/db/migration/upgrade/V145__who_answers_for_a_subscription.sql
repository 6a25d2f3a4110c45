-- Who of the house made or approved a subscription of an address; null: its owner alone said yes, or made it for their own account.
alter table subscription add column vouched_by varchar(254);
update subscription set vouched_by = created_by where confirmed_at is null and status <> 'PENDING' and not exists (
    select 1 from account a where a.username = subscription.created_by
        and (a.role = 'VIEWER' or lower(a.email) = lower(subscription.email)));

-- Links in mails written before the address changed hands, or its account ended, open nothing any more.
alter table subscription add column link_series integer default 0 not null;

-- Addresses that an account gave up: nobody's any more, until another active account has them.
create table former_address (
    id          uuid primary key,
    account_id  uuid not null references account (id),
    email       varchar(254) not null,
    given_up_at timestamp(6) with time zone not null
);
create index former_address_account on former_address (account_id);
