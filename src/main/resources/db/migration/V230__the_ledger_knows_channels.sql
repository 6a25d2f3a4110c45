-- By what each reminder is told, as part of what makes it the same one; whoever was told so far was told by mail. A process of the
-- version before that still runs beside this one writes mails, hence the default. address is where it goes on a channel whose
-- addresses are not e-mail addresses.
alter table reminder add column channel varchar(20) default 'MAIL' not null;
alter table reminder add column address varchar(1000);
alter table reminder drop constraint reminder_once;
alter table reminder add constraint reminder_once unique (obligation_id, due_revision, occasion, step, recipient, channel);
drop index reminder_waiting;
create index reminder_waiting on reminder (state, channel, last_safe_day, next_at);

-- Where a subscriber is reached on such channels: one line each, the channel's name first.
alter table subscription add column addresses varchar(4000);
alter table subscription alter column channels set data type varchar(400);
