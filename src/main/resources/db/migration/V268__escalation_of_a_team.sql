-- A rule can be for what belongs to a team; null: for any obligation, as before.
alter table escalation add column team_id uuid references team (id);
