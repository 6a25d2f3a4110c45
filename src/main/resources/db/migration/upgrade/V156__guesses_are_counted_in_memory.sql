-- Nothing reads or writes this any more but a replica of the release before, which runs beside a new one while they are
-- exchanged. What the new one inserts begins with none.
alter table account alter column failed_signins set default 0;
