-- Whose an obligation is, as addresses are compared: whatever case somebody typed, then or now, finds the same person.
alter table obligation add column owner_key varchar(254);
update obligation set owner_key = lower(owner) where owner is not null;

drop index obligation_owner;
create index obligation_owner on obligation (owner_key, due_date, id);
drop index obligation_mine;
create index obligation_mine on obligation (owner_key, status, last_safe_day, id, due_at);
