-- What a yes did: a new obligation, one more source of an earlier one, or its new date.
alter table suggestion add column accepted_as varchar(20);
update suggestion set accepted_as = 'OBLIGATION' where state = 'ACCEPTED';
