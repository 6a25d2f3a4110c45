-- Teams, and what belongs to them. A null team is the organisation: what everybody sees, as before there were any.
create table team (
    id           uuid primary key,
    version      integer not null,
    name         varchar(100) not null,
    confidential boolean not null,
    created_at   timestamp(6) with time zone not null,
    constraint team_name_unique unique (name)
);
create table team_member (
    team_id    uuid not null references team (id),
    account_id uuid not null references account (id),
    role       varchar(10) not null,
    primary key (team_id, account_id)
);
create index team_member_account on team_member (account_id);
alter table obligation add column team_id uuid references team (id);
create index obligation_team on obligation (team_id);
alter table subscription add column team_id uuid references team (id);
alter table team_feed add column team_id uuid references team (id);
alter table document add column team_id uuid references team (id);
-- No references: these rows outlive what they tell of.
alter table obligation_change add column team_id uuid;
alter table history_entry add column team_id uuid;
alter table alarm add column team_id uuid;
