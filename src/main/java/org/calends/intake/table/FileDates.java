package org.calends.intake.table;

import java.time.LocalDate;

import org.calends.intake.row.DateOrder;

/** The dates of one file. Nobody writes 26/05 and 05/26 in one table: one of the two is a mistake. */
final class FileDates {

    private final DateOrder said;
    private final LocalDate dayZero;
    private DateOrder seen;
    private int line;

    /**
     * @param said how the sender says that days and months stand, or null
     * @param dayZero from which a mere number counts the days
     */
    FileDates(DateOrder said, LocalDate dayZero) {
        this.said = said;
        this.dayZero = dayZero;
    }

    /**
     * @param line where the cell stands, from 1
     * @throws IllegalArgumentException that says what to write instead
     */
    CellMoment read(String cell, int line) {
        CellMoment moment = CellDates.read(cell, said, dayZero);
        if (said == null && moment.shown() != null && seen == null) {
            this.seen = moment.shown();
            this.line = line;
        }
        if (said == null && moment.shown() != null && moment.shown() != seen) {
            throw CellDates.wrong("input.date.other-order", this.line);
        }
        return moment;
    }
}
