-- A client's name and UID are unique within the collection into which it put the task (RFC 4791, 4.1 and 5.3.2.1), not over
-- all. place: the user, a slash and the collection; null for those from before, which keep their name everywhere.
alter table client_name add column place varchar(200);
alter table client_name drop constraint client_name_unique;
alter table client_name drop constraint client_name_uid_unique;
alter table client_name add constraint client_name_unique unique (place, name);
alter table client_name add constraint client_name_uid_unique unique (place, uid);
create index client_name_by_name on client_name (name);
