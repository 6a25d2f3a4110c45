-- The identifier under which calendars know the obligation that this one is a step towards or follows from. It never changes.
alter table obligation add column depends_on_uid varchar(60);
update obligation set depends_on_uid = (
    select case when before.series_id is null then cast(before.id as varchar(36))
        else cast(before.series_id as varchar(36)) || '-' || replace(cast(before.occurrence_date as varchar(10)), '-', '') end
    from obligation before where before.id = obligation.depends_on)
where depends_on is not null;
