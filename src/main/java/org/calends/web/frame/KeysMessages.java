package org.calends.web.frame;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the keyboard does. */
@MessageBundle("keys")
public interface KeysMessages {

    @Message
    String title();

    @Message
    String help();

    @Message
    String search();

    @Message
    String add();

    @Message
    String move();

    @Message
    String open();

    @Message
    String choose();

    @Message
    String decide();

    @Message
    String undo();

    @Message
    String edit();

    @Message
    String today();

    @Message
    String obligations();

    @Message
    String calendar();

    @Message
    String then();

    @Message
    String on();

    @Message
    String close();
}
