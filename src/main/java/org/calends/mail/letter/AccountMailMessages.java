package org.calends.mail.letter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails about accounts say. */
@MessageBundle("accountmail")
public interface AccountMailMessages {

    @Message
    String subject(String kind, String organisation);

    @Message
    String text(String kind, String username, String organisation);

    @Message
    String link(String kind);

    @Message
    String valid(long days, long hours, long minutes);

    @Message
    String ignore(String kind, String organisation);

    @Message
    String colon();
}
