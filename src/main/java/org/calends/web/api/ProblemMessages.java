package org.calends.web.api;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages that explain the kinds of problems. */
@MessageBundle("problems")
public interface ProblemMessages {

    @Message("Why something is refused")
    String title();

    @Message("Each refusal has a code that never changes its meaning, and says in words what to do instead. Three dots stand for what differs from time to time. Programs find the code in a problem (RFC 9457): at the end of its type, and beside each violation.")
    String help();

    @Message("All of them")
    String all();
}
