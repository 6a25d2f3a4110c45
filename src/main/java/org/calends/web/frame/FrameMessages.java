package org.calends.web.frame;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around pages: navigation, signing in, failures. */
@MessageBundle("frame")
public interface FrameMessages {

    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String mainNavigation();

    @Message("Menu")
    String menu();

    @Message("Today")
    String today();

    @Message("Obligations")
    String obligations();

    @Message("Calendar")
    String calendar();

    @Message("Timeline")
    String timeline();

    @Message("Subscriptions")
    String subscriptions();

    @Message("Administration")
    String administration();

    @Message("Add")
    String add();

    @Message("Sign out")
    String signOut();

    @Message("Sign in")
    String signIn();

    @Message("No deadline goes by unseen.")
    String motto();

    @Message("Name")
    String username();

    @Message("Password")
    String password();

    @Message("That did not work. Check the name and the password; after many wrong tries the next one has to wait.")
    String signInFailed();

    @Message("Too many wrong tries came from your network. Try again in {seconds} seconds. In a browser in which you signed in before, you need not wait for others.")
    String signInLater(long seconds);

    @Message("Welcome to Calends")
    String welcome();

    @Message("Choose the password of the first account, admin. A long sentence is best.")
    String choosePassword();

    @Message("Once more")
    String repeatPassword();

    @Message("12 characters or more; a long sentence is best")
    String passwordHint();

    @Message("Save and go on")
    String savePassword();

    @Message("{#if status == 404}There is nothing here{#else if status == 429}Too many wrong guesses{#else if status == 503}Not available just now{#else if status == 403}This is not open to you{#else if status >= 500}Something went wrong on our side{#else}This did not work{/if}")
    String failed(int status);

    @Message("{#if status == 429}Too many wrong passwords or addresses came from your network. Wait a minute, then try again.{#else if status == 404}The address may be mistyped, or what was here has been deleted.{#else if status == 403}Your role does not allow this, or the form you sent was too old. Go back, reload the page and try again, or ask an administrator.{#else if status >= 500}It is in the log, and nothing you entered has been changed. Try again in a moment.{#else}Go back, check what you entered and try again.{/if}")
    String failedHelp(int status);

    @Message("Number of this failure, for who reads the log: {number}")
    String failureNumber(String number);

    @Message("This form is from an earlier session")
    String staleForm();

    @Message("Nothing was changed. You signed in or out since you opened it, or it did not come from here. Open the page again and send it from there.")
    String staleFormHelp();

    @Message("What you had written")
    String staleFormTyped();

    @Message("Go to today’s deadlines")
    String toToday();

    @Message("Please look at this again")
    String problem();

    @Message("Someone else saved this in the meantime. What you see below is the present state; nothing of yours was written.")
    String stale();

    @Message("Working…")
    String busy();
}
