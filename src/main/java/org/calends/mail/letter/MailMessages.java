package org.calends.mail.letter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails say, in English. Parameters are numbers and dates of ours; what people wrote stands in the templates, escaped. */
@MessageBundle(value = "mail", locale = "en")
public interface MailMessages {

    @Message("due today")
    String today();

    @Message("due tomorrow")
    String tomorrow();

    @Message("{days} days left")
    String daysLeft(long days);

    @Message("{days} {#if days == 1}day{#else}days{/if} overdue")
    String overdue(long days);

    @Message("new date")
    String changed();

    @Message("new time")
    String changedTime();

    @Message("overdue since {time}, {zone}")
    String overdueSince(String time, String zone);

    @Message("withdrawn")
    String withdrawn();

    @Message("waived")
    String waived();

    @Message("done")
    String completed();

    @Message("done late")
    String completedLate();

    @Message("done {days} {#if days == 1}day{#else}days{/if} late")
    String completedDaysLate(long days);

    @Message("It was done on {date}, too late.")
    String doneLateOn(String date);

    @Message("It was done on {date}, too late: in time until {until}.")
    String doneLate(String date, String until);

    @Message("to be done after all, {left}")
    String reopened(String left);

    @Message("yours from now on, {left}")
    String assigned(String left);

    @Message("newly assigned, {left}")
    String assignedToOther(String left);

    @Message("nobody has reacted, {left}")
    String escalated(String left);

    @Message("Nobody has acknowledged this deadline yet. You hear of it as its deputy.")
    String asDeputy();

    @Message("Nobody has acknowledged this deadline yet. You hear of it as the one to whom it is escalated.")
    String asContact();

    @Message("Old date")
    String oldDateLabel();

    @Message("New date")
    String newDateLabel();

    @Message("{date} ({headline}): ")
    String subject(String date, String headline);

    @Message("By {date}. That day is still in time.")
    String by(String date);

    @Message("{date}, {time} ({zone})")
    String dateAndTime(String date, String time, String zone);

    @Message("By {date}.")
    String byTime(String date);

    @Message("Before {date}. The last safe day is {safe}.")
    String beforeTime(String date, String safe);

    @Message("The last safe day is {date}.")
    String safe(String date);

    @Message("The last safe day was {date}.")
    String was(String date);

    @Message("It was set for {date}.")
    String wasSet(String date);

    @Message("Before {date}: on that day it is too late. The last safe day is {safe}.")
    String before(String date, String safe);

    @Message("On {date}.")
    String on(String date);

    @Message("Applies from {date}. Be ready by {safe}.")
    String from(String date, String safe);

    @Message("{count} more in Calends")
    String more(int count);

    @Message("Nothing needs to be done any more.")
    String nothingToDo();

    @Message("It was decided that this need not be done.")
    String notNeeded();

    @Message("Why")
    String reason();

    @Message("Note")
    String note();

    @Message(": ")
    String colon();

    @Message("Calendar entry: ")
    String calendarEntry();

    @Message("When")
    String when();

    @Message("Set by")
    String authority();

    @Message("In its words")
    String quote();

    @Message("Source")
    String source();

    @Message("Owner")
    String owner();

    @Message("I look after it")
    String acknowledge();

    @Message("It is done")
    String done();

    @Message("Remind me later")
    String later();

    @Message("By")
    String changedBy();

    @Message("I have seen it")
    String see();

    @Message("Say that you have seen it, or put off your own reminders")
    String seeOrPutOff();

    @Message("Say that you have seen it")
    String seeNow();

    @Message("Others changed {count} of your deadlines")
    String changedByOthersSubject(int count);

    @Message("Acknowledge, mark as done, or put off")
    String act();

    @Message("Acknowledge, or mark as done")
    String actNow();

    @Message("Open it in Calends")
    String open();

    @Message("Overdue")
    String sectionOverdue();

    @Message("Within a week")
    String sectionWeek();

    @Message("Later")
    String sectionLater();

    @Message("New dates")
    String sectionMoved();

    @Message("To be done after all")
    String sectionReopened();

    @Message("Nothing left to do")
    String sectionOver();

    @Message("This is where your deadlines stand today. From now on you hear of each when its time comes.")
    String summaryOpening();

    @Message("{count} deadlines{urgent}: ")
    String togetherSubject(int count, String urgent);

    @Message("{count} overdue")
    String countOverdue(long count);

    @Message("{count} due by tomorrow")
    String countByTomorrow(long count);

    @Message(" ({counts})")
    String inBrackets(String counts);

    @Message("{count} new dates: ")
    String movedSubject(int count);

    @Message("{count} deadlines changed: ")
    String newsSubject(int count);

    @Message("{count} {#if count == 1}deadline{#else}deadlines{/if}, {date}")
    String digestSubject(int count, String date);

    @Message("{count} {#if count == 1}deadline is{#else}deadlines are{/if} yours from now on")
    String assignedSubject(int count);

    @Message("{count} deadlines newly assigned")
    String assignedToOtherSubject(int count);

    @Message("{count} deadlines to which nobody has reacted")
    String escalatedSubject(int count);

    @Message(" ({count} overdue)")
    String digestOverdue(long count);

    @Message("An earlier try to send this mail ended without an answer. If you have it already, nothing has changed since.")
    String possibleRepeat();

    @Message("You get this mail because these deadlines match your subscription.")
    String why();

    @Message("You get this mail because you answer for these deadlines.")
    String duty();

    @Message("You get this mail because you stand in for {somebody}.")
    String standIn(String somebody);

    @Message("{organisation}: do you want reminders of its deadlines?")
    String confirmSubject(String organisation);

    @Message("{organisation} uses Calends to remind people of its compliance deadlines. Somebody asked for such reminders at this address.")
    String confirmText(String organisation);

    @Message("Asked for by: {asker}, who has an account at {organisation}.")
    String confirmAsker(String asker, String organisation);

    @Message("Asked for by: somebody who gave this address on the public page of {organisation}.")
    String confirmSomebody(String organisation);

    @Message("Which deadlines")
    String confirmWhat();

    @Message("How often")
    String confirmRhythm();

    @Message("After your yes, somebody at {organisation} has to approve it as well. Until then nothing is sent.")
    String confirmNothingYet(String organisation);

    @Message("Yes, send them")
    String confirmLink();

    @Message("If it was not you, do nothing: no further mail will come.")
    String confirmIgnore();

    @Message("Change how you are reminded")
    String preferences();

    @Message("Stop these mails")
    String unsubscribe();
}
