package org.calends.web.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The first page. */
@MessageBundle("today")
public interface TodayMessages {

    @Message
    String overdue();

    @Message
    String week();

    @Message
    String month();

    @Message
    String later();

    @Message
    String overdueInWords(long overdue);

    @Message
    String weekInWords(long week);

    @Message
    String add();

    @Message
    String subscribe();

    @Message
    String empty();

    @Message
    String nothingYet();

    @Message
    String more(long more);

    @Message
    String noMail();

    @Message
    String everything();

    @Message
    String mine();

    @Message
    String whose();

    @Message
    String year();

    @Message
    String dueIn(String month, long count);

    @Message
    String lastCheck(String at, int considered, int queued);

    @Message
    String doneLately(String done, long late);

    @Message
    String noCheck();

    @Message
    String failed(int failed);

    @Message
    String atAGlance();

    @Message
    String unheard();

    @Message
    String unheardHelp();

    @Message
    String toReview();

    @Message
    String well();

    @Message
    String alarms(long count);
}
