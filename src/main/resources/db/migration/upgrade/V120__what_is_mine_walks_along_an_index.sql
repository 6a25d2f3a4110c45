-- What one owner still has to do, soonest first, was picked out of what everybody has to do.
create index obligation_mine on obligation (owner, status, last_safe_day, id, due_at);
