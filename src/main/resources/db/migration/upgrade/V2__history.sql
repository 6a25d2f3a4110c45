-- Append-only: each entry carries the hash of the one before it, per subject.
create table history_entry (
    id            uuid primary key,
    subject_id    uuid not null,
    number        integer not null,
    recorded_at   timestamp(6) with time zone not null,
    actor         varchar(200) not null,
    action        varchar(40) not null,
    detail        text not null,
    previous_hash varchar(64) not null,
    hash          varchar(64) not null,
    constraint history_entry_number_unique unique (subject_id, number)
);
