package org.calends.reminder.acts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages behind a mail's links say. */
@MessageBundle("answer")
public interface AnswerMessages {

    @Message
    String due(String date);

    @Message
    String safe(String date);

    @Message
    String left(long days);

    @Message
    String overdue(long days);

    @Message
    String overdueSince(String time, String zone);

    @Message
    String timed(String date, String time, String zone);

    @Message
    String acknowledge();

    @Message
    String acknowledgeHelp();

    @Message
    String acknowledged(String date, String by);

    @Message
    String acknowledgedOn(String date);

    @Message
    String see();

    @Message
    String seeHelp();

    @Message
    String seen(String date);

    @Message
    String notYours(String owner);

    @Message
    String notYoursNorAnybody();

    @Message
    String notResponsible();

    @Message
    String done();

    @Message
    String doneHelp();

    @Message
    String note();

    @Message
    String markDone();

    @Message
    String later();

    @Message
    String laterHelp();

    @Message
    String laterForMeHelp();

    @Message
    String laterOn();

    @Message
    String putOff();

    @Message
    String snoozed(String date);

    @Message
    String open();

    @Message
    String closed();

    @Message
    String moved();

    @Message
    String refused();

    @Message
    String longNote(int length);

    @Message
    String over();

    @Message
    String overHelp();
}
