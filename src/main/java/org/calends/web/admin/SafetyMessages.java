package org.calends.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of the security log. */
@MessageBundle("safety")
public interface SafetyMessages {

    @Message("Security")
    String title();

    @Message("Who did what that concerns safety, from where, and how it ended. Nobody can change it.")
    String help();

    @Message("Everything")
    String anyKind();

    @Message("Person")
    String who();

    @Message("From day")
    String from();

    @Message("To day")
    String to();

    @Message("Show")
    String show();

    @Message("As a file (JSON lines)")
    String asFile();

    @Message("Nothing here.")
    String nothing();

    @Message("When")
    String when();

    @Message("What")
    String what();

    @Message("To whom or what")
    String whom();

    @Message("From")
    String where();

    @Message("Outcome")
    String outcome();

    @Message("unknown")
    String unknown();

    @Message("{count} times")
    String times(int count);
}
