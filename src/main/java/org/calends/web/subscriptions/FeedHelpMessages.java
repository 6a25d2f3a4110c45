package org.calends.web.subscriptions;

import java.time.Instant;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How to bring a feed into a calendar program. */
@MessageBundle("feedhelp")
public interface FeedHelpMessages {

    @Message("How to add it to your calendar")
    String title();

    @Message("Scan this with a phone to subscribe there. Whoever scans it can read the feed.")
    String scan();

    @Message("Calendar programs fetch at their own pace: Outlook and Google often only once or twice a day, Apple and Thunderbird as you set them. What changes today may show tomorrow; the mails come at once.")
    String lag();

    @Message("On the web: Calendar, Add calendar, Subscribe from web; paste the https address. In the program for Windows: File, Account settings, Internet calendars, New.")
    String outlook();

    @Message("In a browser: next to Other calendars choose +, then From URL, and paste the https address. It cannot be added in the phone’s app, but shows there afterwards.")
    String google();

    @Message("Choose the button above on the device itself, or on a Mac: File, New calendar subscription. Set Auto-refresh to every hour, and leave Remove alerts switched off if you asked for alarms.")
    String apple();

    @Message("File, New, Calendar, On the network; paste the https address and choose no username. Set how often to refresh in the calendar’s properties.")
    String thunderbird();

    @Message("The address itself was shown once, when it was made. If it is lost, make a new one on the page of subscriptions.")
    String lost();

    @Message("A calendar last fetched it on {moment} (UTC).")
    String lastUse(Instant moment);

    @Message("No calendar has fetched it yet.")
    String neverUsed();

    /** Calendar programs by their own names. */
    @Message("Outlook")
    String inOutlook();

    @Message("Google Calendar")
    String inGoogle();

    @Message("Apple Calendar")
    String inApple();

    @Message("Thunderbird")
    String inThunderbird();
}
