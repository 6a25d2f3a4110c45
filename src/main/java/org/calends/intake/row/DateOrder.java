package org.calends.intake.row;

import java.util.Locale;

import org.calends.input.InvalidInputException;

/** Which number of 3/4/2026 is the month. */
public enum DateOrder {
    DMY,
    MDY;

    /** @throws InvalidInputException for another */
    public static DateOrder asked(String order) {
        if (order == null || order.isBlank()) {
            return null;
        }
        try {
            return valueOf(order.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInputException("dates", "import.dates.unknown");
        }
    }
}
