package org.calends.intake;

/** How exactly a text names a due date. */
public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    HALF,
    YEAR
}
