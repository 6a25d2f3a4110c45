-- Who is away, and who gets the mails meanwhile, for people with an account; a subscription may say otherwise.
alter table account add column deputy varchar(254);
alter table account add column away_until date;
create index account_away on account (away_until);
