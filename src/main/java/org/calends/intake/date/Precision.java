package org.calends.intake.date;

/** How exactly a text names a due date. */
public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    HALF,
    YEAR
}
