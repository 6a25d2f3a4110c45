-- Whoever does not answer for an obligation says "seen" for himself alone; acknowledged_at remains the word of those who do, and
-- ends an escalation. changed_by is who did what the owner is told of.
alter table reminder add column seen_at timestamp(6) with time zone;
alter table reminder add column changed_by varchar(254);

-- Until now anybody could acknowledge for all. What keeps a present deadline silent on the word of somebody who is neither its
-- owner nor deputy, nor an editor, nor was reached by its escalation, counts as seen from now on; the history keeps it as it was.
update reminder set seen_at = acknowledged_at, acknowledged_at = null, acknowledged_by = null
where acknowledged_at is not null and occasion <> 'ESCALATION' and stands_in_for is null
    and exists (select 1 from obligation o where o.id = reminder.obligation_id and o.status = 'OPEN'
        and o.due_revision = reminder.due_revision
        and lower(reminder.acknowledged_by) <> lower(coalesce(o.owner, ''))
        and lower(reminder.acknowledged_by) <> lower(coalesce(o.deputy, '')))
    and not exists (select 1 from account a where a.active
        and (a.username = reminder.acknowledged_by or lower(a.email) = lower(reminder.acknowledged_by))
        and (a.role in ('EDITOR', 'ADMIN') or exists (select 1 from obligation o where o.id = reminder.obligation_id
            and (lower(a.email) = lower(o.owner) or lower(a.email) = lower(o.deputy)))));
delete from next_look;
