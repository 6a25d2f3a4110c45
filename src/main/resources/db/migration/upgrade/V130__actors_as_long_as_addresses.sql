-- Who acts by the link in a mail is recorded under the address it went to, which may have 254 characters.
alter table history_entry alter column actor set data type varchar(254);
