-- A signing secret can be followed by another. The first goes on naming mails (Message-IDs), also after what it signed has ended.
alter table signing_secret add column made_at timestamp(6) with time zone;
alter table signing_secret add column accepted_until timestamp(6) with time zone;
