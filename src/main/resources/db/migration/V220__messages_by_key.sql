-- What an alarm says is kept as a code with arguments, in JSON; sentences of before are told as they are.
alter table alarm alter column message set data type varchar(4000);
