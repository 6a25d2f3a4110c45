package org.calends.web.frame;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the keyboard does. */
@MessageBundle("keys")
public interface KeysMessages {

    @Message("Keyboard")
    String title();

    @Message("Show this help")
    String help();

    @Message("Search")
    String search();

    @Message("Add an obligation")
    String add();

    @Message("Next and previous in a list")
    String move();

    @Message("Open")
    String open();

    @Message("Choose for a change of several")
    String choose();

    @Message("Accept, correct or dismiss a suggestion")
    String decide();

    @Message("Take back")
    String undo();

    @Message("Edit")
    String edit();

    @Message("Today")
    String today();

    @Message("Obligations")
    String obligations();

    @Message("Calendar")
    String calendar();

    @Message("then")
    String then();

    @Message("Single keys do something on every page")
    String on();

    @Message("Close")
    String close();
}
