-- Obligations whose date is counted from another one's; a milestone is an internal step towards that other one.
alter table obligation add column depends_on uuid;
alter table obligation add column milestone boolean default false not null;
create index obligation_depends_on on obligation (depends_on);
