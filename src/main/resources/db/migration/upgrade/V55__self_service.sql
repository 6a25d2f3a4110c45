-- Subscriptions that wait for the owner of the address to say yes: when to write the mail that asks (null: nothing to write), and
-- when the owner said yes, which is the evidence of consent.
alter table subscription add column confirmation_next_at timestamp(6) with time zone;
alter table subscription add column confirmed_at timestamp(6) with time zone;
create index subscription_confirmation on subscription (confirmation_next_at);

-- Who gets the mails while the subscriber is away, and the day of return.
alter table subscription add column deputy varchar(254);
alter table subscription add column away_until date;

-- For whom the recipient of a mail stood in.
alter table reminder add column stands_in_for varchar(254);
