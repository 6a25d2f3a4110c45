-- What the mail server last said, yes or no: with its own number for the mail it is the evidence that it took it.
alter table reminder add column last_reply varchar(1000);
