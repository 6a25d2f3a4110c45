package org.calends.subscription.selfservice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages say on which people subscribe and change their subscriptions without signing in; in Chinese in
 * {@code messages/self_zh-CN.properties}.
 */
@MessageBundle(value = "self", locale = "en")
public interface SelfServiceMessages {

    @Message("Be reminded of deadlines")
    String title();

    @Message("You get a mail with a link. Reminders begin once you have followed it and said yes.")
    String lead();

    @Message("E-mail address")
    String email();

    @Message("Language")
    String language();

    @Message("Which deadlines")
    String which();

    @Message("What you leave empty limits nothing.")
    String whichHelp();

    @Message("Set by this authority")
    String authority();

    @Message("Containing these words")
    String text();

    @Message("Mails")
    String delivery();

    @Message("Subscribe")
    String subscribe();

    @Message("This cannot be read. Check the address, and use no line breaks.")
    String invalid();

    @Message("This address cannot be used: only plain ASCII addresses such as lin@example.com can be mailed.")
    String notMailable();

    @Message("Only addresses of {domains} can subscribe here.")
    String otherDomain(String domains);

    @Message("Too many have asked just now. Try again in a few minutes.")
    String tooOften();

    @Message("Look into your mailbox")
    String askedTitle();

    @Message("If the address takes mail, a message with a link is on its way. The link works for a week.")
    String asked();

    @Message("Confirm this address?")
    String confirmTitle();

    @Message("{organisation} will send reminders of its deadlines to {email}.")
    String confirmLead(String organisation, String email);

    @Message("Asked for by")
    String askedBy();

    @Message("{name}, who has an account at {organisation}")
    String asker(String name, String organisation);

    @Message("somebody who gave this address on the public page")
    String somebody();

    @Message("all deadlines")
    String askedAll();

    @Message("only ")
    String askedSome();

    @Message("narrowed further in the asker’s own words, which are not shown here")
    String askedFree();

    @Message("those that match conditions in the asker’s own words, which are not shown here")
    String askedFreeAlone();

    @Message(", ")
    String comma();

    @Message("; ")
    String semicolon();

    @Message("Nothing is shown or sent until somebody at {organisation} has approved it.")
    String shownNothing(String organisation);

    @Message("Of what you ask for, you are told the titles and dates that {organisation} shows to everybody; more, once somebody there has approved it.")
    String shownSome(String organisation);

    @Message("Now somebody at {organisation} has to approve it as well; they have been asked. Until then nothing is shown or sent.")
    String waits(String organisation);

    @Message("Confirm")
    String confirm();

    @Message("The address is confirmed")
    String confirmed();

    @Message("Reminders come from now on. Each of them has a link with which you change or end them.")
    String confirmedHelp();

    @Message("Everything")
    String everything();

    @Message("Your reminders")
    String preferences();

    @Message("Reminders to {email}")
    String remindersTo(String email);

    @Message("Saved.")
    String saved();

    @Message("Nothing was saved. Check the marked fields.")
    String wrong();

    @Message("Time of day")
    String sendAt();

    @Message("Empty for the usual one.")
    String sendAtHelp();

    @Message("Time zone")
    String zone();

    @Message("Such as Asia/Shanghai.")
    String zoneHelp();

    @Message("How many days ahead")
    String leadDays();

    @Message("Such as 30, 7, 1. Empty for what is usual for each deadline, - for none.")
    String leadDaysHelp();

    @Message("On working days only: what falls on a day off comes before it")
    String workingDaysOnly();

    @Message("Rest")
    String rest();

    @Message("No reminders for now")
    String paused();

    @Message("Back on")
    String pausedUntil();

    @Message("Empty until you come back here. What is missed meanwhile is told on that day.")
    String pausedHelp();

    @Message("While you are away")
    String away();

    @Message("Send my mails to")
    String deputy();

    @Message("Nobody of that address can stand in: name somebody who gets mails from here already, or has an account.")
    String notKnown();

    @Message("Somebody who gets mails from here already, or has an account. Mails to anybody else keep coming to you.")
    String deputyHelp();

    @Message("I am back on")
    String awayUntil();

    @Message("Save")
    String save();

    @Message("Other subscriptions of this address")
    String others();

    @Message("Change")
    String change();

    @Message("Stop these mails")
    String stop();

    @Message("Stop all mails to this address")
    String stopAll();

    @Message("Stop the reminders by mail?")
    String unsubscribeTitle();

    @Message("{email} will get no more reminders of this subscription.")
    String unsubscribeLead(String email);

    @Message("Change them instead")
    String changeInstead();

    @Message("No more mails")
    String stopped();

    @Message("This subscription sends no reminders by mail any more.")
    String stoppedOne();

    @Message("No subscription sends reminders to {email} any more.")
    String stoppedAll(String email);

    @Message("Of deadlines that you answer for yourself you are still told. Ask their editor to give them to somebody else.")
    String stoppedDuty();

    @Message("A last call, on the day before the last safe day or on that day itself, waits for no other mail: it goes in one of its own.")
    String lastCalls();
}
