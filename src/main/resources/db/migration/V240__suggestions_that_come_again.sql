-- The RFC 5545 rule of a suggestion whose text says that its date comes again.
alter table suggestion add column recurrence varchar(500);

-- The review by confidence walks along it.
create index suggestion_confidence on suggestion (confidence, document_id, position);
