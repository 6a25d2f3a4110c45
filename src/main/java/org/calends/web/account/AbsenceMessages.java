package org.calends.web.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say about people who are away. */
@MessageBundle("absence")
public interface AbsenceMessages {

    @Message
    String account();

    @Message
    String mine();

    @Message
    String theirs();

    @Message
    String soFar();

    @Message
    String noEmail();

    @Message
    String deputy();

    @Message
    String deputyHelp();

    @Message
    String awayUntil();

    @Message
    String awayUntilHelp();
}
