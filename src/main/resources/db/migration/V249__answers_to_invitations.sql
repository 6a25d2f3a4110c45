-- What the recipient's calendar answered to the invitation (RFC 5546, 3.2.3).
alter table reminder add column answer varchar(20);
