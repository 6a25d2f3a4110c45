package org.calends.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of the security log. */
@MessageBundle("safety")
public interface SafetyMessages {

    @Message
    String title();

    @Message
    String help();

    @Message
    String anyKind();

    @Message
    String who();

    @Message
    String from();

    @Message
    String to();

    @Message
    String show();

    @Message
    String asFile();

    @Message
    String nothing();

    @Message
    String when();

    @Message
    String what();

    @Message
    String whom();

    @Message
    String where();

    @Message
    String outcome();

    @Message
    String unknown();

    @Message
    String times(int count);
}
