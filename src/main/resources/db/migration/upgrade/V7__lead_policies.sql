-- How long ahead to remind of each kind of obligation where nobody chose otherwise; changed over the API, never removed.
create table lead_policy (
    kind              varchar(20) primary key,
    lead_days         varchar(200) not null,
    lead_working_days varchar(200) not null,
    changed_by        varchar(200),
    changed_at        timestamp(6) with time zone
);
insert into lead_policy (kind, lead_days, lead_working_days) values ('CONSULTATION', '30,14,7,3,1,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('RECTIFICATION', '14,7,3,2,1,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('FILING', '30,14,7,3,1,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('EFFECTIVE', '90,30,7,1', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('TRANSITION_END', '180,90,30,7,1', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('HEARING', '14,7,1,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('MILESTONE', '7,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('PAYMENT', '14,7,3,1,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('REVIEW', '30,7,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('OTHER', '30,7,1', '');
alter table obligation add column lead_working_days varchar(200);
alter table subscription add column lead_working_days varchar(200);
