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
