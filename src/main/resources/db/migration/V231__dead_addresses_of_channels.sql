-- An address is dead on its channel. What tells those of all channels apart stays in email: of mails it is the address, as before,
-- which is then not kept twice.
alter table dead_address alter column email set data type varchar(1100);
alter table dead_address add column channel varchar(20) default 'MAIL' not null;
alter table dead_address add column address varchar(1000);
