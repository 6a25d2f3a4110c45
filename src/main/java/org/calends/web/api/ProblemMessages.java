package org.calends.web.api;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages that explain the kinds of problems. */
@MessageBundle("problems")
public interface ProblemMessages {

    @Message
    String title();

    @Message
    String help();

    @Message
    String all();
}
