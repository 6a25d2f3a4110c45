-- Where a person's client shows a collection among the others (Apple's calendar-order), and what it says of it.
alter table collection_look add column sort_order varchar(20);
alter table collection_look add column description varchar(1000);
