package org.calends.web;

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

    @Message("days ahead, such as 30, 7, 1, 0; empty for each obligation’s own")
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

    @Message("Google Calendar: Other calendars, From URL. Outlook: Add calendar, Subscribe from web. Apple: the button above.")
    String feedHelp();

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
}
