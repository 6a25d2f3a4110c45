package org.calends.mail.letter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails say, in English. Parameters are numbers and dates of ours; what people wrote stands in the templates, escaped. */
@MessageBundle("mail")
public interface MailMessages {

    @Message
    String today();

    @Message
    String tomorrow();

    @Message
    String daysLeft(long days);

    @Message
    String overdue(long days);

    @Message
    String changed();

    @Message
    String changedTime();

    @Message
    String overdueSince(String time, String zone);

    @Message
    String withdrawn();

    @Message
    String waived();

    @Message
    String completed();

    @Message
    String completedLate();

    @Message
    String completedDaysLate(long days);

    @Message
    String doneLateOn(String date);

    @Message
    String doneLate(String date, String until);

    @Message
    String reopened(String left);

    @Message
    String assigned(String left);

    @Message
    String assignedToOther(String left);

    @Message
    String escalated(String left);

    @Message
    String asDeputy();

    @Message
    String asContact();

    @Message
    String oldDateLabel();

    @Message
    String newDateLabel();

    @Message
    String subject(String date, String headline);

    @Message
    String by(String date);

    @Message
    String dateAndTime(String date, String time, String zone);

    @Message
    String byTime(String date);

    @Message
    String beforeTime(String date, String safe);

    @Message
    String safe(String date);

    @Message
    String was(String date);

    @Message
    String wasSet(String date);

    @Message
    String before(String date, String safe);

    @Message
    String on(String date);

    @Message
    String from(String date, String safe);

    @Message
    String more(int count);

    @Message
    String nothingToDo();

    @Message
    String notNeeded();

    @Message
    String reason();

    @Message
    String note();

    @Message
    String colon();

    @Message
    String calendarEntry();

    @Message
    String when();

    @Message
    String authority();

    @Message
    String quote();

    @Message
    String source();

    @Message
    String owner();

    @Message
    String acknowledge();

    @Message
    String done();

    @Message
    String later();

    @Message
    String changedBy();

    @Message
    String see();

    @Message
    String seeOrPutOff();

    @Message
    String seeNow();

    @Message
    String changedByOthersSubject(int count);

    @Message
    String act();

    @Message
    String actNow();

    @Message
    String open();

    @Message
    String sectionOverdue();

    @Message
    String sectionWeek();

    @Message
    String sectionLater();

    @Message
    String sectionMoved();

    @Message
    String sectionReopened();

    @Message
    String sectionOver();

    @Message
    String summaryOpening();

    @Message
    String togetherSubject(int count, String urgent);

    @Message
    String countOverdue(long count);

    @Message
    String countByTomorrow(long count);

    @Message
    String inBrackets(String counts);

    @Message
    String movedSubject(int count);

    @Message
    String newsSubject(int count);

    @Message
    String digestSubject(int count, String date);

    @Message
    String assignedSubject(int count);

    @Message
    String assignedToOtherSubject(int count);

    @Message
    String escalatedSubject(int count);

    @Message
    String digestOverdue(long count);

    @Message
    String possibleRepeat();

    @Message
    String why();

    @Message
    String duty();

    @Message
    String standIn(String somebody);

    @Message
    String confirmSubject(String organisation);

    @Message
    String confirmText(String organisation);

    @Message
    String confirmAsker(String asker, String organisation);

    @Message
    String confirmSomebody(String organisation);

    @Message
    String confirmWhat();

    @Message
    String confirmRhythm();

    @Message
    String confirmNothingYet(String organisation);

    @Message
    String confirmLink();

    @Message
    String confirmIgnore();

    @Message
    String preferences();

    @Message
    String unsubscribe();
}
