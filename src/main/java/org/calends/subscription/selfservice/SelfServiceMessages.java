package org.calends.subscription.selfservice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages say on which people subscribe and change their subscriptions without signing in; in Chinese in
 * {@code messages/self_zh-CN.properties}.
 */
@MessageBundle("self")
public interface SelfServiceMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String email();

    @Message
    String language();

    @Message
    String which();

    @Message
    String whichHelp();

    @Message
    String authority();

    @Message
    String text();

    @Message
    String delivery();

    @Message
    String subscribe();

    @Message
    String invalid();

    @Message
    String notMailable();

    @Message
    String otherDomain(String domains);

    @Message
    String tooOften();

    @Message
    String askedTitle();

    @Message
    String asked();

    @Message
    String confirmTitle();

    @Message
    String confirmLead(String organisation, String email);

    @Message
    String askedBy();

    @Message
    String asker(String name, String organisation);

    @Message
    String somebody();

    @Message
    String askedAll();

    @Message
    String askedSome();

    @Message
    String askedFree();

    @Message
    String askedFreeAlone();

    @Message
    String comma();

    @Message
    String semicolon();

    @Message
    String shownNothing(String organisation);

    @Message
    String shownSome(String organisation);

    @Message
    String waits(String organisation);

    @Message
    String confirm();

    @Message
    String confirmed();

    @Message
    String confirmedHelp();

    @Message
    String everything();

    @Message
    String preferences();

    @Message
    String remindersTo(String email);

    @Message
    String saved();

    @Message
    String wrong();

    @Message
    String sendAt();

    @Message
    String sendAtHelp();

    @Message
    String zone();

    @Message
    String zoneHelp();

    @Message
    String leadDays();

    @Message
    String leadDaysHelp();

    @Message
    String workingDaysOnly();

    @Message
    String rest();

    @Message
    String paused();

    @Message
    String pausedUntil();

    @Message
    String pausedHelp();

    @Message
    String away();

    @Message
    String deputy();

    @Message
    String notKnown();

    @Message
    String deputyHelp();

    @Message
    String awayUntil();

    @Message
    String save();

    @Message
    String others();

    @Message
    String change();

    @Message
    String stop();

    @Message
    String stopAll();

    @Message
    String unsubscribeTitle();

    @Message
    String unsubscribeLead(String email);

    @Message
    String changeInstead();

    @Message
    String stopped();

    @Message
    String stoppedOne();

    @Message
    String stoppedAll(String email);

    @Message
    String stoppedDuty();

    @Message
    String lastCalls();
}
