package org.calends.intake.table;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.calends.intake.row.DateOrder;

/**
 * What a cell says of a point in time.
 *
 * @param time null for a day alone; midnight is how spreadsheets and programs write that
 * @param offset from UTC where the cell names one, else null
 * @param shown the order of day and month that this date proves, or null where it proves none
 */
record CellMoment(LocalDate date, LocalTime time, ZoneOffset offset, DateOrder shown) {

    private static final int WESTMOST = -12 * 3600;
    private static final int EASTMOST = 14 * 3600;

    static CellMoment day(LocalDate date) {
        return new CellMoment(date, null, null, null);
    }

    CellMoment at(LocalTime clock, ZoneOffset said) {
        boolean whole = clock.equals(LocalTime.MIDNIGHT);
        CellMoment moment = new CellMoment(date, whole ? null : clock, whole ? null : said, shown);
        return moment.offset != null && moment.zone() == null ? moment.inUtc() : moment;
    }

    private CellMoment inUtc() {
        var utc = date.atTime(time).atOffset(offset).withOffsetSameInstant(ZoneOffset.UTC);
        return new CellMoment(utc.toLocalDate(), utc.toLocalTime(), ZoneOffset.UTC, shown);
    }

    /** @return the IANA name of the offset, whose sign is turned round there (tz database, file etcetera); null for none */
    String zone() {
        int seconds = offset == null ? 1 : offset.getTotalSeconds();
        if (seconds % 3600 != 0 || seconds < WESTMOST || seconds > EASTMOST) {
            return null;
        }
        return seconds == 0 ? "Etc/UTC" : "Etc/GMT%+d".formatted(-seconds / 3600);
    }
}
