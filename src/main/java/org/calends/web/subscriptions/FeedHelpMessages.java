package org.calends.web.subscriptions;

import java.time.Instant;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How to bring a feed into a calendar program. */
@MessageBundle("feedhelp")
public interface FeedHelpMessages {

    @Message
    String title();

    @Message
    String scan();

    @Message
    String lag();

    @Message
    String outlook();

    @Message
    String google();

    @Message
    String apple();

    @Message
    String thunderbird();

    @Message
    String lost();

    @Message
    String lastUse(Instant moment);

    @Message
    String neverUsed();

    /** Calendar programs by their own names. */
    @Message
    String inOutlook();

    @Message
    String inGoogle();

    @Message
    String inApple();

    @Message
    String inThunderbird();
}
