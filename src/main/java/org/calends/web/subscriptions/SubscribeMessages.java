package org.calends.web.subscriptions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Subscribing. */
@MessageBundle("subscribe")
public interface SubscribeMessages {

    @Message
    String title();

    @Message
    String subscribe();

    @Message
    String help();

    /** @param channel its name in the page's language */
    @Message
    String addressOn(String channel);

    @Message
    String who();

    @Message
    String name();

    @Message
    String language();

    @Message
    String which();

    @Message
    String authorities();

    @Message
    String jurisdictions();

    @Message
    String owners();

    @Message
    String kinds();

    @Message
    String text();

    @Message
    String how();

    @Message
    String delivery();

    @Message
    String leadDaysHint();

    @Message
    String feedTitle();

    @Message
    String feedOnce();

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String webcal();

    @Message
    String askedTitle();

    @Message
    String pending(String email);

    @Message
    String back();

    @Message
    String none();

    @Message
    String rotate();

    @Message
    String rotateHelp();

    @Message
    String end();

    @Message
    String endHelp();

    @Message
    String everything();

    @Message
    String change();

    @Message
    String edit();

    @Message
    String preview();

    @Message
    String matches();

    @Message
    String nextCheck();

    @Message
    String mailsAtOnce(long count);

    @Message
    String coming();

    @Message
    String noMails();

    @Message
    String noneComing();

    @Message
    String onTop();

    @Message
    String notYet();

    @Message
    String state();

    @Message
    String pausedUntil();

    @Message
    String active();

    @Message
    String paused();

    @Message
    String matching(int count);

    @Message
    String atLeast(int count);

    @Message
    String mailsComing(long count);

    @Message
    String ahead(int days);

    @Message
    String moreDays(int count);

    @Message
    String seeMail();

    @Message
    String nothingSaved();

    @Message
    String nextMail();

    @Message
    String goesOut();

    @Message
    String mailSubject();

    @Message
    String asHtml();

    @Message
    String asText();

    @Message
    String nextMailHelp();

    @Message
    String noNextMail();

    @Message
    String noNextMailHelp();

    @Message
    String lastCalls();

    @Message
    String strangerNothing();

    @Message
    String strangerSome();

    @Message
    String voucherLeftNothing(String voucher);

    @Message
    String voucherLeftSome(String voucher);

    @Message
    String approve();

    @Message
    String ended();
}
