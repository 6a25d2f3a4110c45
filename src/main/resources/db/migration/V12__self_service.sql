-- Subscriptions that somebody asked for without signing in: the mail that asks the address's owner to confirm.
alter table subscription add column confirmation_due boolean default false not null;
alter table subscription add column confirmation_sent_at timestamp(6) with time zone;
create index subscription_confirmation on subscription (confirmation_due);
