-- The whole schema of version 211 for a database that is empty. One that has run an earlier build is brought there step by step by
-- upgrade/. SchemaBaselineTest holds both to the same result. What comes after 211 stands beside this file.

-- ------------------------------------------
-- Accounts: people and programs that sign in
-- ------------------------------------------

create table account (
    id             uuid primary key,
    version        integer not null,
    username       varchar(100) not null,
    email          varchar(254),
    display_name   varchar(200) not null,
    role           varchar(20) not null,
    password_hash  varchar(100) not null,
    locale         varchar(20),
    zone           varchar(64),
    active         boolean not null,
    -- Not used any more: guesses are counted in memory.
    failed_signins integer default 0 not null,
    locked_until   timestamp(6) with time zone,
    created_at     timestamp(6) with time zone not null,
    -- Who gets the mails while this person is away; a subscription may say otherwise.
    deputy         varchar(254),
    away_until     date,
    constraint account_username_unique unique (username)
);
create index account_away on account (away_until);

-- Addresses that an account gave up: nobody's any more, until another active account has them.
create table former_address (
    id          uuid primary key,
    account_id  uuid not null references account (id),
    email       varchar(254) not null,
    given_up_at timestamp(6) with time zone not null
);
create index former_address_account on former_address (account_id);

-- Keys for programs: only the SHA-256 of a key is kept.
create table api_key (
    id           uuid primary key,
    account_id   uuid not null references account (id),
    name         varchar(200) not null,
    key_hash     varchar(64) not null,
    created_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at   timestamp(6) with time zone,
    constraint api_key_hash_unique unique (key_hash)
);

-- One row for each browser that is signed in; only the SHA-256 of its cookie is kept.
create table page_session (
    id          uuid primary key,
    account_id  uuid not null references account (id),
    secret_hash varchar(64) not null,
    started_at  timestamp(6) with time zone not null,
    expires_at  timestamp(6) with time zone not null,
    constraint page_session_secret_unique unique (secret_hash)
);
create index page_session_account on page_session (account_id);
create index page_session_expires on page_session (expires_at);

-- Who did what that concerns safety, from where, and how it ended. Lines are added and, when their time is over, deleted.
create table security_event (
    id          uuid primary key,
    happened_at timestamp(6) with time zone not null,
    kind        varchar(40) not null,
    outcome     varchar(10) not null,
    who         varchar(100),
    address     varchar(45),
    subject     varchar(300),
    detail      varchar(300),
    times       integer not null
);
create index security_event_happened on security_event (happened_at, id);
create index security_event_kind on security_event (kind, happened_at, id);
create index security_event_who on security_event (who, happened_at, id);

-- -------------------------
-- History: who changed what
-- -------------------------

-- Append-only: each entry carries the hash of the one before it, per subject.
create table history_entry (
    id            uuid primary key,
    subject_id    uuid not null,
    number        integer not null,
    recorded_at   timestamp(6) with time zone not null,
    actor         varchar(254) not null,
    action        varchar(40) not null,
    detail        text not null,
    previous_hash varchar(64) not null,
    hash          varchar(64) not null,
    constraint history_entry_number_unique unique (subject_id, number)
);

-- -----------
-- Obligations
-- -----------

create table obligation (
    id                      uuid primary key,
    version                 integer not null,
    title                   varchar(500) not null,
    kind                    varchar(20) not null,
    authority               varchar(200),
    jurisdiction            varchar(10),
    description             text,
    due_date                date not null,
    bound                   varchar(10) not null,
    due_time                time(0),
    zone                    varchar(64),
    last_safe_day           date not null,
    due_at                  timestamp(6) with time zone,
    due_revision            integer not null,
    owner                   varchar(254),
    deputy                  varchar(254),
    lead_days               varchar(200),
    source_url              varchar(2000),
    source_quote            text,
    source_document_id      uuid,
    status                  varchar(20) not null,
    closed_reason           varchar(2000),
    closed_at               timestamp(6) with time zone,
    completed_on            date,
    completed_by            varchar(200),
    completion_note         text,
    completion_evidence_url varchar(2000),
    computation             text,
    recurrence              varchar(500),
    recurrence_roll         varchar(10),
    series_id               uuid,
    search_text             text not null,
    created_by              varchar(200) not null,
    created_at              timestamp(6) with time zone not null,
    updated_at              timestamp(6) with time zone not null,
    -- What comes again: the calendar to roll by, where the rule starts, which dates it leaves out, which of its dates this row is,
    -- the row that followed this one, and the words for the next ones where this one alone was changed.
    recurrence_calendar     varchar(60),
    recurrence_start        date,
    recurrence_except       text,
    occurrence_date         date,
    next_id                 uuid,
    pattern                 text,
    lead_working_days       varchar(200),
    -- Obligations whose date is counted from another one's; a milestone is an internal step towards that other one.
    depends_on              uuid,
    milestone               boolean default false not null,
    -- A later date of a series is shown in calendars before its obligation opens; its SEQUENCE must go on from there.
    sequence_base           integer default 0 not null,
    -- The identifier under which calendars know the obligation that this one is a step towards or follows from. It never changes.
    depends_on_uid          varchar(60),
    -- Whom the written name of an authority means, the same for all names of one, by the dictionary of the program.
    authority_key           varchar(400),
    -- Whether it was done too late, judged when that is recorded and kept from then on, and the first moment that was too late.
    completion_late         boolean,
    in_time_until           timestamp(6) with time zone,
    -- Whose an obligation is, as addresses are compared: whatever case somebody typed, then or now, finds the same person.
    owner_key               varchar(254)
);
create index obligation_due_date on obligation (due_date, id);
create index obligation_series on obligation (series_id);
create index obligation_depends_on on obligation (depends_on);
create index obligation_closed_at on obligation (status, closed_at);
create index obligation_lead_days on obligation (status, lead_days);
create index obligation_lead_working_days on obligation (status, lead_working_days);
-- A page of a list is the beginning of an index that holds what is filtered by first and then the order: its cost is that of the
-- rows shown, not of all that match. What counts is answered from an index alone, so what overdue depends on stands in one.
create index obligation_status_due on obligation (status, due_date, id);
create index obligation_authority on obligation (authority, due_date, id);
create index obligation_kind on obligation (kind, due_date, id);
create index obligation_jurisdiction on obligation (jurisdiction, due_date, id);
create index obligation_title on obligation (title, id);
create index obligation_created_at on obligation (created_at, id);
create index obligation_updated_at on obligation (updated_at, id);
create index obligation_near on obligation (status, last_safe_day, id, version, due_at);
create index obligation_authority_key on obligation (authority_key, due_date, id);
create index obligation_late on obligation (completion_late, due_date, id);
create index obligation_owner on obligation (owner_key, due_date, id);
create index obligation_mine on obligation (owner_key, status, last_safe_day, id, due_at);

create table obligation_tag (
    obligation_id uuid not null references obligation (id) on delete cascade,
    tag           varchar(60) not null,
    primary key (tag, obligation_id)
);
create index obligation_tag_obligation on obligation_tag (obligation_id);

-- How long ahead to remind of each kind of obligation where nobody chose otherwise; changed over the API, never removed.
create table lead_policy (
    kind              varchar(20) primary key,
    lead_days         varchar(200) not null,
    lead_working_days varchar(200) not null,
    changed_by        varchar(200),
    changed_at        timestamp(6) with time zone
);
insert into lead_policy (kind, lead_days, lead_working_days) values ('CONSULTATION', '30,14,7,3,1,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('RECTIFICATION', '14,7,3,2,1,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('FILING', '30,14,7,3,1,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('EFFECTIVE', '90,30,7,1', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('TRANSITION_END', '180,90,30,7,1', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('HEARING', '14,7,1,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('MILESTONE', '7,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('PAYMENT', '14,7,3,1,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('REVIEW', '30,7,0', '');
insert into lead_policy (kind, lead_days, lead_working_days) values ('OTHER', '30,7,1', '');

-- Names that administrators have added to those that the program brings along.
create table authority_name (
    id            uuid primary key,
    authority     varchar(200) not null,
    authority_key varchar(400) not null,
    jurisdiction  varchar(10),
    name          varchar(200) not null,
    added_by      varchar(254) not null,
    added_at      timestamp(6) with time zone not null
);
create index authority_name_authority on authority_name (authority_key);

create table authority_edition (
    id         integer primary key,
    edition    varchar(40) not null,
    changed_at timestamp(6) with time zone not null,
    settled    varchar(40)
);
insert into authority_edition (id, edition, changed_at) values (1, 'none', timestamp with time zone '1970-01-01 00:00:00+00:00');

-- Days off and on that an administrator has loaded; what the product brings along is not here.
create table calendar_notice (
    id        varchar(100) primary key,
    calendar  varchar(20) not null,
    settles   integer,
    reference varchar(500),
    format    varchar(20) not null,
    content   text not null,
    loaded_by varchar(200) not null,
    loaded_at timestamp(6) with time zone not null
);

-- By which working hours, zone and clock rules the last safe days of deadlines with a time of day were found. No row, or another
-- one than at the start, means that they are found again.
create table safe_day_basis (
    id    integer primary key,
    basis varchar(200) not null
);

-- The first answer to a POST, kept so that the same POST again gets the same answer.
create table idempotent_answer (
    account       varchar(100) not null,
    answer_key    varchar(200) not null,
    request_hash  varchar(64) not null,
    obligation_id uuid,
    body          text,
    created_at    timestamp(6) with time zone not null,
    primary key (account, answer_key)
);

-- How obligations were before several were changed together, for as long as that can be taken back.
create table bulk_change (
    id       uuid primary key,
    username varchar(100) not null,
    made_at  timestamp(6) with time zone not null,
    was      text not null
);
create index bulk_change_made_at on bulk_change (made_at);

-- Searches of the list that people gave a name; each sees only their own.
create table saved_view (
    id       uuid primary key,
    username varchar(100) not null,
    name     varchar(60) not null,
    query    varchar(2000) not null,
    constraint saved_view_name_unique unique (username, name)
);

-- ---------------------------------------------------------
-- What comes in: documents, suggestions, imports, long work
-- ---------------------------------------------------------

-- What was handed in, once per content. The bytes lie in pieces: H2 keeps at most 1 MB in one binary value.
create table document (
    id                  uuid primary key,
    hash                varchar(64) not null,
    file_name           varchar(255),
    media_type          varchar(100) not null,
    title               varchar(500) not null,
    published_on        date not null,
    published_precision varchar(10) not null,
    language            varchar(35),
    source_url          varchar(2000),
    warnings            text not null,
    uploaded_by         varchar(200) not null,
    created_at          timestamp(6) with time zone not null,
    constraint document_hash_unique unique (hash)
);
create index document_created on document (created_at, id);

create table document_content (
    document_id uuid primary key references document (id) on delete cascade,
    text        text not null
);

create table document_piece (
    document_id uuid not null references document_content (document_id) on delete cascade,
    number      integer not null,
    bytes       bytea not null,
    primary key (document_id, number)
);

-- Obligations may be deleted while their suggestion stays, so there is no foreign key to them.
create table suggestion (
    id                uuid primary key,
    version           integer not null,
    document_id       uuid not null references document (id) on delete cascade,
    position          integer not null,
    title             varchar(500) not null,
    kind              varchar(20) not null,
    authority         varchar(200),
    jurisdiction      varchar(10),
    due_date          date,
    due_precision     varchar(10) not null,
    bound             varchar(10) not null,
    due_time          time(0),
    zone              varchar(64),
    period_amount     integer,
    period_unit       varchar(20),
    period_anchor     text,
    quote             text not null,
    quote_start       integer not null,
    quote_end         integer not null,
    confidence        double precision not null,
    reasons           text not null,
    tags              text not null,
    link              varchar(2000),
    state             varchar(20) not null,
    duplicate_of      uuid,
    obligation_id     uuid,
    decided_by        varchar(200),
    decided_at        timestamp(6) with time zone,
    dismissal_reason  varchar(2000),
    verified_by       varchar(200),
    verified_due_date date,
    verified_at       timestamp(6) with time zone,
    -- What a yes did: a new obligation, one more source of an earlier one, or its new date.
    accepted_as       varchar(20),
    constraint suggestion_position_unique unique (document_id, position)
);
create index suggestion_state on suggestion (state, document_id, position);
create index suggestion_obligation on suggestion (obligation_id);
create index suggestion_duplicate on suggestion (duplicate_of);

-- Under which id a file called an entry that became an obligation, so that the same file again adds nothing.
create table imported_entry (
    external_id   varchar(255) primary key,
    obligation_id uuid not null references obligation (id) on delete cascade
);
create index imported_entry_obligation on imported_entry (obligation_id);

-- Long work that somebody asked for and does not wait for. A row belongs to the process that took it and dies with that.
create table job (
    id         uuid primary key,
    kind       varchar(20) not null,
    state      varchar(20) not null,
    maker      varchar(100) not null,
    file_name  varchar(255),
    bytes      bigint not null,
    process    uuid not null,
    step       varchar(20),
    done       bigint not null,
    total      bigint,
    cancelling boolean not null,
    created_at timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone,
    ended_at   timestamp(6) with time zone,
    seen_at    timestamp(6) with time zone not null,
    status     integer,
    location   varchar(200),
    answer     text
);
create index job_state on job (state, seen_at);
create index job_maker on job (maker, state);
create index job_ended on job (ended_at);

-- -------------
-- Subscriptions
-- -------------

create table subscription (
    id                   uuid primary key,
    version              integer not null,
    email                varchar(254) not null,
    name                 varchar(200),
    locale               varchar(20) not null,
    zone                 varchar(64) not null,
    filter_kinds         varchar(500) not null,
    filter_authorities   varchar(4000) not null,
    filter_jurisdictions varchar(1000) not null,
    filter_tags          varchar(2000) not null,
    filter_owners        varchar(4000) not null,
    filter_text          varchar(200),
    lead_days            varchar(200),
    channels             varchar(60) not null,
    delivery             varchar(20) not null,
    send_at              time(0),
    working_days_only    boolean not null,
    alarms               boolean not null,
    status               varchar(20) not null,
    paused_until         date,
    feed_hash            varchar(64) not null,
    feed_last_used_at    timestamp(6) with time zone,
    created_by           varchar(200) not null,
    created_at           timestamp(6) with time zone not null,
    updated_at           timestamp(6) with time zone not null,
    lead_working_days    varchar(200),
    -- Subscriptions that wait for the owner of the address to say yes: when to write the mail that asks (null: nothing to write),
    -- and when the owner said yes, which is the evidence of consent.
    confirmation_next_at timestamp(6) with time zone,
    confirmed_at         timestamp(6) with time zone,
    -- Who gets the mails while the subscriber is away, and the day of return.
    deputy               varchar(254),
    away_until           date,
    -- Who of the house made or approved it; null: the owner of the address alone said yes, or made it for their own account.
    vouched_by           varchar(254),
    -- Links in mails written before the address changed hands, or its account ended, open nothing any more.
    link_series          integer default 0 not null,
    -- Since when a subscription asks for what it asks for now: its first check after that sends one summary.
    asks_since           timestamp(6) with time zone default current_timestamp not null,
    constraint subscription_feed_unique unique (feed_hash)
);
create index subscription_email on subscription (email);
create index subscription_confirmation on subscription (confirmation_next_at);

-- Each mail that was asked for to have an address confirmed: counted here, so that the limit holds over replicas and restarts.
create table confirmation_order (
    id         uuid primary key,
    recipient  varchar(254) not null,
    ordered_at timestamp(6) with time zone not null
);
create index confirmation_order_recipient on confirmation_order (recipient, ordered_at);
create index confirmation_order_at on confirmation_order (ordered_at);

-- Whoever counts holds this row, so that two who ask at the same moment are counted one after the other.
create table confirmation_turn (
    id integer primary key
);
insert into confirmation_turn (id) values (1);

-- ------------------------
-- The check and the ledger
-- ------------------------

create table check_run (
    id          uuid primary key,
    run_date    date not null,
    considered  integer not null,
    queued      integer not null,
    sent        integer not null,
    failed      integer not null,
    started_at  timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone
);
create index check_run_started on check_run (started_at);

-- When each obligation that is near needs to be looked at again, as a check found: what is not there, or no longer of this version
-- and these circumstances, is looked at at once. Nothing is lost when it is emptied.
create table next_look (
    obligation_id      uuid primary key,
    obligation_version integer not null,
    circumstances      bigint not null,
    look_at            timestamp(6) with time zone
);

-- The ledger: one row for each occasion of one obligation told to one recipient. It is evidence, so it refers to obligations and
-- subscriptions without a foreign key: it stays when a subscription ends. recipient is the subscription's id, or the address of
-- someone who is told out of duty. step tells occasions of one kind apart: the lead days, the days past the last safe day, or the
-- obligation's version.
create table reminder (
    id                uuid primary key,
    obligation_id     uuid not null,
    due_revision      integer not null,
    occasion          varchar(20) not null,
    step              integer not null,
    recipient         varchar(254) not null,
    subscription_id   uuid,
    email             varchar(254) not null,
    due_date          date not null,
    last_safe_day     date not null,
    previous_due_date date,
    note              varchar(2000),
    state             varchar(10) not null,
    drop_reason       varchar(20),
    queued_at         timestamp(6) with time zone not null,
    next_at           timestamp(6) with time zone not null,
    not_after         timestamp(6) with time zone not null,
    digest            varchar(60),
    message_id        varchar(200) not null,
    lease_owner       varchar(60),
    lease_until       timestamp(6) with time zone,
    epoch             integer not null,
    attempts          integer not null,
    possible_repeat   boolean not null,
    last_code         integer,
    last_error        varchar(1000),
    sent_at           timestamp(6) with time zone,
    acknowledged_at   timestamp(6) with time zone,
    -- What recipients did with a reminder: looked (by the button that opens it), said that they look after it, put it off.
    opened_at         timestamp(6) with time zone,
    acknowledged_by   varchar(254),
    snoozed_until     date,
    -- When a mail that the server had taken came back.
    bounced_at        timestamp(6) with time zone,
    -- For whom the recipient of a mail stood in.
    stands_in_for     varchar(254),
    -- What the mail server last said, yes or no: with its own number for the mail it is the evidence that it took it.
    last_reply        varchar(1000),
    -- Whoever does not answer for an obligation says "seen" for himself alone; acknowledged_at remains the word of those who do,
    -- and ends an escalation. changed_by is who did what the owner is told of.
    seen_at           timestamp(6) with time zone,
    changed_by        varchar(254),
    -- When a reminder that failed for a reason that may pass is tried once more.
    retry_at          timestamp(6) with time zone,
    -- The time of day that somebody was told.
    due_time          time(0),
    due_zone          varchar(64),
    previous_due_time time(0),
    previous_due_zone varchar(64),
    constraint reminder_once unique (obligation_id, due_revision, occasion, step, recipient)
);
create index reminder_waiting on reminder (state, last_safe_day, next_at);
create index reminder_leased on reminder (state, lease_until);
create index reminder_message on reminder (message_id);
create index reminder_subscription on reminder (subscription_id, queued_at);
create index reminder_queued on reminder (queued_at, id);
-- What could not be told is looked at by every check.
create index reminder_dropped on reminder (drop_reason, obligation_id);

-- Append-only: what the mail server said to each attempt.
create table send_attempt (
    id          uuid primary key,
    reminder_id uuid not null,
    epoch       integer not null,
    started_at  timestamp(6) with time zone not null,
    ended_at    timestamp(6) with time zone not null,
    outcome     varchar(20) not null,
    smtp_code   integer,
    enhanced    varchar(20),
    reply       varchar(1000)
);
create index send_attempt_reminder on send_attempt (reminder_id, started_at);

-- When the address in a mail was fetched for the first time. Programs that look through mails do it too, so it is kept apart from
-- the ledger, where only what a person did stands.
create table link_fetch (
    reminder_id uuid primary key,
    fetched_at  timestamp(6) with time zone not null
);

-- Mails that came to the bounce address, each once (its fingerprint), and what they were.
create table returned_mail (
    id          uuid primary key,
    fingerprint varchar(64) not null,
    kind        varchar(20) not null,
    refusal     varchar(20),
    message_id  varchar(200),
    email       varchar(254),
    status      varchar(20),
    words       varchar(1000) not null,
    received_at timestamp(6) with time zone not null,
    constraint returned_mail_once unique (fingerprint)
);
create index returned_mail_received on returned_mail (received_at, id);

-- Addresses from which mails came back: nothing more is sent there until somebody says that they work again.
create table dead_address (
    email  varchar(254) primary key,
    reason varchar(1000) not null,
    since  timestamp(6) with time zone not null
);

-- What links and Message-IDs are signed with; made at the first start and shared by all replicas.
create table signing_secret (
    id             integer primary key,
    secret         varchar(100) not null,
    -- The first secret goes on naming mails (Message-IDs), also after what it signed has ended.
    made_at        timestamp(6) with time zone,
    accepted_until timestamp(6) with time zone
);

-- Where the watch tries whether the database can write: a row is put in and taken out again in one transaction.
create table write_probe (
    id uuid primary key
);

-- ---------------------
-- Escalation and alarms
-- ---------------------

-- To whom an obligation goes that nobody acknowledges. What a rule leaves open matches everything; the most specific one counts.
create table escalation (
    id           uuid primary key,
    authority    varchar(200),
    tag          varchar(60),
    kind         varchar(20),
    deputy_days  integer not null,
    contact      varchar(254) not null,
    contact_days integer not null,
    created_by   varchar(200) not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null
);

-- What administrators must know. open_key is unique while the alarm stands and null once it is over.
create table alarm (
    id            uuid primary key,
    topic         varchar(40) not null,
    subject       varchar(254) not null,
    message       varchar(1000) not null,
    open_key      varchar(300),
    raised_at     timestamp(6) with time zone not null,
    last_seen_at  timestamp(6) with time zone not null,
    cleared_at    timestamp(6) with time zone,
    -- When the administrators were mailed of it; those that stand and were never mailed are told once.
    told_at       timestamp(6) with time zone,
    -- Until when one process is about to mail the administrators of it, so that no other does at the same moment.
    claimed_until timestamp(6) with time zone,
    about         varchar(254),
    refusal       varchar(20),
    detail        varchar(500),
    constraint alarm_open unique (open_key)
);
create index alarm_raised on alarm (raised_at);
-- Every page of today counts the alarms that stand.
create index alarm_standing on alarm (cleared_at, raised_at, id);

-- ---------------------------
-- Feeds and calendar programs
-- ---------------------------

-- Which obligation changed, numbered in the order of the commits: whoever has seen number n has seen everything up to it. The mark
-- is random, so that a number from before a restored backup is not taken for one from after it.
create table change_counter (
    id     integer primary key,
    latest bigint not null
);
insert into change_counter (id, latest) values (1, 0);

create table obligation_change (
    number        bigint primary key,
    obligation_id uuid not null,
    mark          varchar(16) not null
);

-- When the bytes of a feed last became others, for Last-Modified.
create table feed_stamp (
    subscription_id uuid not null,
    variant         varchar(40) not null,
    etag            varchar(64) not null,
    changed_at      timestamp(6) with time zone not null,
    primary key (subscription_id, variant)
);

-- Feeds that belong to a team, each read at any number of secret addresses, of which only hashes are kept.
create table team_feed (
    id         uuid primary key,
    version    integer not null,
    name       varchar(200) not null,
    shows      varchar(60000) not null,
    locale     varchar(20) not null,
    zone       varchar(64) not null,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);

create table team_feed_address (
    id           uuid primary key,
    feed_id      uuid not null references team_feed (id),
    name         varchar(200) not null,
    secret_hash  varchar(64) not null,
    created_by   varchar(200) not null,
    created_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    constraint team_feed_address_unique unique (secret_hash)
);
create index team_feed_address_feed on team_feed_address (feed_id);

-- Under which name and UID a client made an entry that became an obligation. Kept when the obligation is deleted, so that the
-- deletion can still be told under that name.
create table client_name (
    obligation_id uuid primary key,
    name          varchar(255) not null,
    uid           varchar(255) not null,
    constraint client_name_unique unique (name),
    constraint client_name_uid_unique unique (uid)
);

-- What a client wrote beside what Calends keeps, each person's own: whole content lines, unfolded, with CRLF.
create table client_lines (
    username      varchar(100) not null,
    obligation_id uuid not null,
    lines         text not null,
    primary key (username, obligation_id)
);

-- How a person's client shows a collection.
create table collection_look (
    username     varchar(100) not null,
    collection   varchar(60) not null,
    display_name varchar(255),
    color        varchar(20),
    primary key (username, collection)
);
