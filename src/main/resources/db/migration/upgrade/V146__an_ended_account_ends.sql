-- What an account that was ended before left open: keys, the addresses of its feeds, and links in its mails are over for good.
update api_key set revoked_at = current_timestamp
    where revoked_at is null and account_id in (select id from account where not active);
update subscription set feed_hash = 'ended ' || cast(id as varchar(36)), link_series = link_series + 1
    where lower(email) in (select lower(email) from account where not active and email is not null)
        and lower(email) not in (select lower(email) from account where active and email is not null);
