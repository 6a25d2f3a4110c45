package org.calends.web.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page says on which people look after their own account. */
@MessageBundle("own")
public interface OwnAccountMessages {

    @Message("You")
    String you();

    @Message("Saved.")
    String saved();

    @Message("The new password is in use. You are signed out everywhere else.")
    String passwordChanged();

    @Message("Password")
    String password();

    @Message("Present password")
    String present();

    @Message("New password")
    String fresh();

    @Message("New password once more")
    String repeated();

    @Message("Also end my keys and app passwords")
    String endKeys();

    @Message("Changing it signs you out everywhere else.")
    String passwordHelp();

    @Message("Change password")
    String change();

    @Message("Forgotten your password?")
    String forgotten();

    @Message("Sign in with {label}")
    String signInWith(String label);

    @Message("Sign in with a password")
    String signInWithPassword();

    @Message("{#switch why}{#case 'NO_ROLE'}None of your groups opens Calends. Ask an administrator.{#case 'TAKEN'}Somebody else has your name or address here. Ask an administrator.{#case 'NO_NAME'}The provider tells no name for your account. Ask an administrator.{#else}Signing in there did not work. Try again, or ask an administrator.{/switch}")
    String ssoRefused(String why);

    @Message("You signed in with {label}. Password, address and second factor are looked after there.")
    String elsewhere(String label);

    @Message("Your name or e-mail address")
    String nameOrAddress();

    @Message("A link is mailed to you at which you choose another one.")
    String forgottenHelp();

    @Message("If there is such an account and it has an address, a mail is on its way. Its link works once, for 30 minutes. If none comes, ask an administrator.")
    String forgottenAsked();

    @Message("Mail me a link")
    String mailLink();

    @Message("Choose your password")
    String choose();

    @Message("For the account {username}.")
    String chooseFor(String username);

    @Message("Your password is saved. Sign in with it.")
    String chosen();

    @Message("This is my address")
    String confirmAddress();

    @Message("The account {username} is to have the address {address}.")
    String confirmAddressHelp(String username, String address);

    @Message("{address} is the account's address now.")
    String addressConfirmed(String address);

    @Message("The new address counts once you open the link that is mailed there.")
    String addressHelp();

    @Message("Waiting for the link mailed to {address}.")
    String addressAsked(String address);

    @Message("A link was mailed to the new address. It works for a day.")
    String addressMailed();

    @Message("New e-mail address")
    String newAddress();

    @Message("Invite by mail")
    String invite();

    @Message("A link is mailed at which this person chooses a password; it works once, for a week. The present password stays until then.")
    String inviteHelp();

    @Message("The invitation is on its way.")
    String invited();

    @Message("leave empty: the person is invited by mail to choose one")
    String inviteInstead();

    @Message("Second factor")
    String factor();

    @Message("You sign in with a code of your authenticator beside the password. Programs need app passwords.")
    String factorOn();

    @Message("A code of an authenticator app beside the password. Whoever learns your password still does not come in. Programs then need app passwords.")
    String factorHelp();

    @Message("Your role needs a second factor.")
    String factorRequired();

    @Message("Set up")
    String factorBegin();

    @Message("Scan this with your authenticator app.")
    String scan();

    @Message("Or type into it:")
    String typeInstead();

    @Message("The code that it shows")
    String firstCode();

    @Message("Switch on")
    String factorConfirm();

    @Message("Recovery codes")
    String recoveryCodes();

    @Message("Keep them where your telephone is not. Each takes the place of a code, once. They are shown now and never again.")
    String recoveryOnce();

    @Message("Make new recovery codes")
    String newCodes();

    @Message("The ones of before end.")
    String newCodesHelp();

    @Message("End second factor")
    String endFactor();

    @Message("The password alone is enough again.")
    String endFactorHelp();

    @Message("For somebody who has lost authenticator and recovery codes. The password alone is enough again.")
    String endFactorOf();

    @Message("Code")
    String code();

    @Message("The code that your authenticator shows, or a recovery code.")
    String codeHelp();

    @Message("This code is not right, or was used already.")
    String codeWrong();

    @Message("{left} recovery codes are left.")
    String codesLeft(long left);

    @Message("Is it you?")
    String proof();

    @Message("What you are about to do opens a way in or gives rights, so your password is asked for again. Then do it once more.")
    String proofHelp();

    @Message("Go on")
    String goOn();

    @Message("Where you are signed in")
    String sessions();

    @Message("A browser")
    String browser();

    @Message("since {moment}")
    String since(String moment);

    @Message("last seen {moment}")
    String seen(String moment);

    @Message("this browser")
    String thisOne();

    @Message("Sign out")
    String end();

    @Message("Sign out everywhere else")
    String endOthers();

    @Message("Keys and app passwords")
    String keys();

    @Message("For programs and calendars, so that none needs your password. Each opens only what you choose.")
    String keysHelp();

    @Message("What it is for")
    String scopes();

    @Message("{#switch scope}{#case 'READ'}reading{#case 'WRITE'}changing{#case 'RUN'}running the check{#case 'CALDAV'}calendar programs{#else}{scope}{/switch}")
    String scope(String scope);

    @Message("Good until (that day included)")
    String until();

    @Message("empty: until you revoke it")
    String untilHelp();

    @Message("until {moment}")
    String untilMoment(String moment);

    @Message("expired")
    String expired();
}
