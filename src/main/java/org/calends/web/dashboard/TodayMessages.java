package org.calends.web.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The first page. */
@MessageBundle("today")
public interface TodayMessages {

    @Message("Overdue")
    String overdue();

    @Message("This week")
    String week();

    @Message("Next 30 days")
    String month();

    @Message("Later")
    String later();

    @Message("{#if overdue == 0}Nothing is overdue.{#else if overdue == 1}One deadline is overdue.{#else if overdue >= 1000}A thousand deadlines or more are overdue.{#else}{overdue} deadlines are overdue.{/if}")
    String overdueInWords(long overdue);

    @Message("{#if week == 0}Nothing is due within seven days.{#else if week == 1}One is due within seven days.{#else if week >= 1000}A thousand or more are due within seven days.{#else}{week} are due within seven days.{/if}")
    String weekInWords(long week);

    @Message("Add an obligation")
    String add();

    @Message("Subscribe")
    String subscribe();

    @Message("Nothing here.")
    String empty();

    @Message("There are no obligations yet. Add the first one, or subscribe now and be told when there are some.")
    String nothingYet();

    @Message("{more} more in the list")
    String more(long more);

    @Message("No mail server is set up: reminders are kept and sent once there is one. Set quarkus.mailer.host.")
    String noMail();

    @Message("Everything")
    String everything();

    @Message("Mine")
    String mine();

    @Message("Whose")
    String whose();

    @Message("The next twelve months")
    String year();

    @Message("{month}: {count} due")
    String dueIn(String month, long count);

    @Message("Last check {at}: looked at {considered}, queued {queued}.")
    String lastCheck(String at, int considered, int queued);

    @Message("Done in the last twelve months: {done}; late: {late}.")
    String doneLately(String done, long late);

    @Message("The daily check has not run yet.")
    String noCheck();

    @Message("{failed} mails could not be delivered in the last check.")
    String failed(int failed);

    @Message("At a glance")
    String atAGlance();

    @Message("Not acknowledged")
    String unheard();

    @Message("Overdue or due within a week: somebody was told, and nobody has said that they look after it.")
    String unheardHelp();

    @Message("Waiting for review")
    String toReview();

    @Message("All is well.")
    String well();

    @Message("{#if count == 1}One thing needs a look.{#else}{count} things need a look.{/if}")
    String alarms(long count);
}
