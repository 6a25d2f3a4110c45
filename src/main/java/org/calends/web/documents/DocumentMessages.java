package org.calends.web.documents;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Handing documents in, and the list of those that were. */
@MessageBundle("documents")
public interface DocumentMessages {

    @Message
    String title();

    @Message
    String help();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String dropHint();

    @Message
    String paste();

    @Message
    String text();

    @Message
    String more();

    @Message
    String field(String name);

    @Message
    String publishedHint();

    @Message
    String titleHint();

    @Message
    String send();

    @Message
    String progress();

    @Message
    String reading();

    @Message
    String taken();

    @Message
    String known();

    @Message
    String refused();

    @Message
    String refusedNamed(String name);

    @Message
    String reason(String reason);

    @Message
    String papers();

    @Message
    String which();

    @Message
    String all();

    @Message
    String onlyWaiting();

    @Message
    String none();

    @Message
    String noneWaiting();

    @Message
    String published(String date);

    @Message
    String handedIn(String name, String day);

    @Message
    String waiting(long count);

    @Message
    String reviewed(long count);

    @Message
    String noDeadline();

    @Message
    String original();
}
