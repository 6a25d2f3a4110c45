-- What somebody else wrote before the owner of the address confirmed names no stand-in: only what was said afterwards does.
update subscription set deputy = null, away_until = null
where deputy is not null and confirmed_at is not null and not exists (
    select 1 from history_entry h
    where h.subject_id = subscription.id and h.action = 'AWAY' and h.recorded_at >= subscription.confirmed_at);
