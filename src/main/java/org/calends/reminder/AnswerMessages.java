package org.calends.reminder;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages behind a mail's links say. */
@MessageBundle(value = "answer", locale = "en")
public interface AnswerMessages {

    @Message("Due {date}.")
    String due(String date);

    @Message("The last safe day is {date}.")
    String safe(String date);

    @Message("{#if days > 1}{days} days left{#else if days == 1}Due tomorrow{#else}Due today{/if}")
    String left(long days);

    @Message("{days} {#if days == 1}day{#else}days{/if} overdue")
    String overdue(long days);

    @Message("I look after it")
    String acknowledge();

    @Message("It stops there: nobody else is alerted. You are still reminded.")
    String acknowledgeHelp();

    @Message("Acknowledged on {date} by {by}.")
    String acknowledged(String date, String by);

    @Message("It is done")
    String done();

    @Message("What was done (optional)")
    String note();

    @Message("Mark as done")
    String markDone();

    @Message("Remind me later")
    String later();

    @Message("Remind me on")
    String laterOn();

    @Message("Put off")
    String putOff();

    @Message("You are reminded again on {date}.")
    String snoozed(String date);

    @Message("Open in Calends")
    String open();

    @Message("This is closed. Nothing is left to do.")
    String closed();

    @Message("The date has moved since this mail was sent. The new date stands above; a newer mail has its own links.")
    String moved();

    @Message("That was not possible. Choose a day after today and before the last safe day.")
    String refused();

    @Message("Nothing was saved yet: a note has room for 2000 characters, and yours has {length}. Shorten it and send it again.")
    String longNote(int length);

    @Message("This link has run out.")
    String over();

    @Message("Sign in to see the deadline.")
    String overHelp();
}
