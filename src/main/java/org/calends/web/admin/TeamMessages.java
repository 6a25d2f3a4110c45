package org.calends.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Teams and who is in them. */
@MessageBundle("teams")
public interface TeamMessages {

    @Message
    String title();

    @Message
    String help();

    @Message
    String none();

    @Message
    String openTeam();

    @Message
    String confidential();

    @Message
    String confidentialHelp();

    @Message
    String make();

    @Message
    String end();

    @Message
    String endHelp();

    @Message
    String members();

    @Message
    String nobody();

    @Message
    String admit();

    @Message
    String member();

    @Message
    String takeOut(String name);

    @Message
    String roleOf(String role);

    @Message
    String deadlines();

    @Message
    String change();
}
