package org.calends.reminder.delivery;

import java.time.LocalDate;

/** What can wait while the date is in doubt. */
public interface DeliveryHold {

    /**
     * @return after a leap of the clock of more than a day, the last day whose deadlines are told of in any case; null at all
     *         other times
     */
    LocalDate urgentThrough();
}
