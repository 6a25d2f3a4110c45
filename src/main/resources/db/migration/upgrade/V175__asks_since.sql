-- Since when a subscription asks for what it asks for now: its first check after that sends one summary.
alter table subscription add column asks_since timestamp(6) with time zone default current_timestamp not null;
update subscription set asks_since = coalesce(confirmed_at, created_at);
