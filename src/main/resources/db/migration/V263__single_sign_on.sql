-- Which account somebody is who signs in at a provider of OpenID Connect: the provider's address and the name that it never gives to
-- anybody else.
create table sso_identity (
    id         uuid primary key,
    issuer     varchar(500) not null,
    subject    varchar(255) not null,
    account_id uuid not null references account (id),
    linked_at  timestamp(6) with time zone not null,
    constraint sso_identity_unique unique (issuer, subject)
);
create index sso_identity_account on sso_identity (account_id);
-- Of a session that began there, so that it ends when the provider says so.
alter table page_session add column sso_issuer varchar(500);
alter table page_session add column sso_subject varchar(255);
alter table page_session add column sso_sid varchar(255);
create index page_session_sso on page_session (sso_subject);
