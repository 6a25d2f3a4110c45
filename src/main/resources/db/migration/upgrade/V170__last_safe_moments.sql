-- By which working hours, zone and clock rules the last safe days of deadlines with a time of day were found. No row, or another
-- one than at the start, means that they are found again.
create table safe_day_basis (
    id    integer primary key,
    basis varchar(200) not null
);
