package org.calends.web.frame;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What was just done, and how to take it back. */
@MessageBundle("act")
public interface UndoMessages {

    @Message
    String did(String act);

    @Message
    String undo();
}
