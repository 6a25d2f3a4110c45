package org.calends.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Working-day calendars, and the notices that settle them. */
@MessageBundle("workdays")
public interface WorkdayMessages {

    @Message
    String title();

    @Message
    String year();

    @Message
    String show();

    @Message
    String dayOff();

    @Message
    String workday();

    @Message
    String provisional();

    @Message
    String noSuchYear();

    @Message
    String named();

    @Message
    String notices();

    @Message
    String noticesHelp();

    @Message
    String loadNotice();

    @Message
    String noticeFile();

    @Message
    String noticeFileHint();

    @Message
    String noticeId();

    @Message
    String settles();

    @Message
    String settlesHint();

    @Message
    String reference();

    @Message
    String takeBack();

    @Message
    String noticeHolds(int count);
}
