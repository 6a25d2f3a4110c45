-- A page of a list is the beginning of an index that holds what is filtered by first and then the order: its cost is that of the
-- rows shown, not of all that match. What counts is answered from an index alone, so what overdue depends on stands in one.
create index obligation_status_due on obligation (status, due_date, id);
drop index obligation_near;
create index obligation_near on obligation (status, last_safe_day, id, due_at);
drop index obligation_authority;
create index obligation_authority on obligation (authority, due_date, id);
drop index obligation_kind;
create index obligation_kind on obligation (kind, due_date, id);
drop index obligation_jurisdiction;
create index obligation_jurisdiction on obligation (jurisdiction, due_date, id);
drop index obligation_owner;
create index obligation_owner on obligation (owner, due_date, id);
create index obligation_title on obligation (title, id);
create index obligation_created_at on obligation (created_at, id);
create index obligation_updated_at on obligation (updated_at, id);
