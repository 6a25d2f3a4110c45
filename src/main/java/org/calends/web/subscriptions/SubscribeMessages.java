package org.calends.web.subscriptions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Subscribing. */
@MessageBundle("subscribe")
public interface SubscribeMessages {

    @Message("Subscriptions")
    String title();

    @Message("Subscribe")
    String subscribe();

    @Message("Choose what you want to hear about. What you leave empty means everything.")
    String help();

    /** @param channel its name in the page's language */
    @Message("Address for {channel}")
    String addressOn(String channel);

    @Message("Who")
    String who();

    @Message("Name")
    String name();

    @Message("Language")
    String language();

    @Message("Which obligations")
    String which();

    @Message("Authorities")
    String authorities();

    @Message("Jurisdictions")
    String jurisdictions();

    @Message("Owners")
    String owners();

    @Message("Kinds")
    String kinds();

    @Message("Words that must occur")
    String text();

    @Message("How")
    String how();

    @Message("Mails")
    String delivery();

    @Message("days ahead, such as 30, 7, 1, 0; empty for each obligation’s own, - for none")
    String leadDaysHint();

    @Message("Your calendar address")
    String feedTitle();

    @Message("This address is shown once. Whoever has it can read the feed, so keep it to yourself; a new one can be made at any time.")
    String feedOnce();

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("Open in a calendar application")
    String webcal();

    @Message("Waiting to be confirmed")
    String askedTitle();

    @Message("We wrote to {email}: follow the link there to confirm.")
    String pending(String email);

    @Message("Back to the subscriptions")
    String back();

    @Message("Nobody has subscribed yet.")
    String none();

    @Message("New calendar address")
    String rotate();

    @Message("The present address stops working at once.")
    String rotateHelp();

    @Message("End")
    String end();

    @Message("No more mails, and the calendar address stops working. This cannot be undone.")
    String endHelp();

    @Message("everything")
    String everything();

    @Message("Change")
    String change();

    @Message("Change the subscription")
    String edit();

    @Message("What it would bring")
    String preview();

    @Message("What matches")
    String matches();

    @Message("With the next check")
    String nextCheck();

    @Message("{#if count == 0}No mail.{#else if count == 1}One mail.{#else}{count} mails.{/if}")
    String mailsAtOnce(long count);

    @Message("After that, within 30 days")
    String coming();

    @Message("No mails: the calendar feed alone.")
    String noMails();

    @Message("None within 30 days.")
    String noneComing();

    @Message("What goes overdue, changes or is withdrawn comes on top of this.")
    String onTop();

    @Message("What matches is shown here once the form can be read.")
    String notYet();

    @Message("State")
    String state();

    @Message("Paused until (empty: until you end the pause)")
    String pausedUntil();

    @Message("Active")
    String active();

    @Message("Paused")
    String paused();

    @Message("{#if count == 0}Nothing that is near matches.{#else if count == 1}One obligation matches.{#else}{count} obligations match.{/if}")
    String matching(int count);

    @Message("More than {count} obligations match.")
    String atLeast(int count);

    @Message("{#if count == 1}One mail.{#else}{count} mails.{/if}")
    String mailsComing(long count);

    @Message("{#if days == 0}last day{#else if days == 1}1 day ahead{#else}{days} days ahead{/if}")
    String ahead(int days);

    @Message("{#if count == 1}and on one more day{#else}and on {count} more days{/if}")
    String moreDays(int count);

    @Message("See a mail of it first")
    String seeMail();

    @Message("Nothing has been saved: this is the first mail that it would bring. Close this page to go on with the form.")
    String nothingSaved();

    @Message("The next mail")
    String nextMail();

    @Message("Goes out")
    String goesOut();

    @Message("Subject")
    String mailSubject();

    @Message("See it as mail programs show it")
    String asHtml();

    @Message("As plain text")
    String asText();

    @Message("It is written from what is known today: what people do until then may change it. Here its links lead to pages that ask you to sign in; in the mail they carry the reader’s own addresses.")
    String nextMailHelp();

    @Message("No mail is to come within 30 days.")
    String noNextMail();

    @Message("Nothing that matches comes near enough, or mails are paused or not chosen.")
    String noNextMailHelp();

    @Message("A last call, on the day before the last safe day or on that day itself, waits for no other mail: it goes in one of its own.")
    String lastCalls();

    @Message("Nobody of the house has approved this subscription. Nothing is sent until an editor does.")
    String strangerNothing();

    @Message("Nobody of the house has approved this subscription. It is told what strangers may see, and no more.")
    String strangerSome();

    @Message("{voucher} made or approved this subscription and has left. Nothing is sent until an editor approves it anew.")
    String voucherLeftNothing(String voucher);

    @Message("{voucher} made or approved this subscription and has left. It is told what strangers may see, and no more, until an editor approves it anew.")
    String voucherLeftSome(String voucher);

    @Message("Approve")
    String approve();

    @Message("The account with this address has ended, or has another address now. Nothing is sent.")
    String ended();
}
