package org.calends.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say on which people subscribe and change their subscriptions without signing in. */
@MessageBundle(value = "self", locale = "en")
public interface SelfServiceMessages {

    @Message("Be reminded of deadlines")
    String title();

    @Message("You get a mail with a link; reminders begin when you have confirmed it.")
    String lead();

    @Message("E-mail address")
    String email();

    @Message("Language")
    String language();

    @Message("Authority (empty for all)")
    String authority();

    @Message("Words that the deadline must contain (empty for all)")
    String text();

    @Message("Mails")
    String delivery();

    @Message("One for each deadline")
    String individual();

    @Message("One a day")
    String daily();

    @Message("One a week")
    String weekly();

    @Message("Subscribe")
    String subscribe();

    @Message("This cannot be read. Check the address.")
    String invalid();

    @Message("Look into your mailbox")
    String askedTitle();

    @Message("If the address takes mail, a message with a link to confirm is on its way. The link works for a week.")
    String asked();

    @Message("Confirm this address?")
    String confirmTitle();

    @Message("Reminders of deadlines will be sent to {email}.")
    String confirmLead(String email);

    @Message("Confirm")
    String confirm();

    @Message("The address is confirmed. Reminders come from now on.")
    String confirmed();

    @Message("Your reminders")
    String preferences();

    @Message("Reminders to {email}")
    String remindersTo(String email);

    @Message("Saved.")
    String saved();

    @Message("Time of day (empty for the usual one)")
    String sendAt();

    @Message("On working days only")
    String workingDaysOnly();

    @Message("Rest until (empty for no rest)")
    String pausedUntil();

    @Message("Save")
    String save();

    @Message("Stop these mails")
    String stop();

    @Message("Stop all mails to this address")
    String stopAll();

    @Message("No more mails of this kind are sent.")
    String stopped();
}
