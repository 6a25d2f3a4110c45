package org.calends.web.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say about people who are away. */
@MessageBundle("absence")
public interface AbsenceMessages {

    @Message("Your account")
    String account();

    @Message("While you are away")
    String mine();

    @Message("While this person is away")
    String theirs();

    @Message("Absences so far")
    String soFar();

    @Message("none; reminders cannot be sent")
    String noEmail();

    @Message("Mails go to")
    String deputy();

    @Message("Somebody with an account, or with a subscription that an editor made or approved. Leave both fields empty to end it.")
    String deputyHelp();

    @Message("Back on")
    String awayUntil();

    @Message("From this day on mails come as before. A subscription that names a deputy of its own keeps to that one.")
    String awayUntilHelp();
}
