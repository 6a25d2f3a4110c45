package org.calends.web.obligations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Long work: how far it is, and what became of it. */
@MessageBundle("job")
public interface JobMessages {

    @Message
    String importing();

    @Message
    String help();

    @Message
    String waiting();

    @Message
    String reading();

    @Message
    String checking(long done);

    @Message
    String writing(long done, long total);

    @Message
    String cancelling();

    @Message
    String cancel();

    @Message
    String cancelled();

    @Message
    String failed();

    @Message
    String back();
}
