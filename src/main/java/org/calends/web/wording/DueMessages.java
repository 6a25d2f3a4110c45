package org.calends.web.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A deadline in words. */
@MessageBundle("due")
public interface DueMessages {

    @Message
    String by(String date);

    @Message
    String before(String date, String safe);

    @Message
    String safe(String when, String safe);

    @Message
    String until(String time);

    @Message
    String on(String date);

    @Message
    String from(String date, String safe);

    @Message
    String timed(String date, String time, String zone);

    @Message
    String left(long days);

    @Message
    String today();

    @Message
    String overdue(long days);

    @Message
    String overdueToday(String time);

    @Message
    String done(String date);

    @Message
    String doneLate(String date);

    @Message
    String doneDaysLate(long days, String date);

    @Message
    String inTimeUntil(String moment);

    @Message
    String waived();

    @Message
    String withdrawn();
}
