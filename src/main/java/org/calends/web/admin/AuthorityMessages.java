package org.calends.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of authorities and their names. */
@MessageBundle("authorities")
public interface AuthorityMessages {

    @Message
    String title();

    @Message
    String help();

    @Message
    String name();

    @Message
    String search();

    @Message
    String found(long total);

    @Message
    String nothing();

    @Message
    String international();

    @Message
    String addName();

    @Message
    String nameOf(String authority);

    @Message
    String takeOut();

    @Message
    String takeOutAll();

    @Message
    String addedBy(String who);

    @Message
    String add();

    @Message
    String addHelp();

    @Message
    String jurisdiction();

    @Message
    String jurisdictionHint();

    @Message
    String otherNames();

    @Message
    String otherNamesHint();
}
