package org.calends.mail.letter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails about accounts say. */
@MessageBundle("accountmail")
public interface AccountMailMessages {

    @Message("{#switch kind}{#case 'RESET'}{organisation}: choose a new password{#case 'INVITATION'}{organisation}: your account{#case 'ADDRESS'}{organisation}: is this your address?{#case 'PASSWORD_CHANGED'}{organisation}: your password was changed{#case 'FACTOR_ENDED'}{organisation}: your second factor was ended{#else}{organisation}: your account has another address{/switch}")
    String subject(String kind, String organisation);

    @Message("{#switch kind}{#case 'RESET'}Somebody asked for a new password for the account {username}, which has this address.{#case 'INVITATION'}{organisation} keeps its compliance deadlines with Calends and has opened an account for you. You sign in as {username}, or with this address.{#case 'ADDRESS'}The account {username} is to have this address.{#case 'PASSWORD_CHANGED'}The password of the account {username} was changed just now, and all browsers are signed out.{#case 'FACTOR_ENDED'}The second factor of the account {username} was ended just now: the password alone is enough.{#else}The account {username} has another address from now on. Nothing more is mailed here.{/switch}")
    String text(String kind, String username, String organisation);

    @Message("{#switch kind}{#case 'ADDRESS'}Yes, this is my address{#else}Choose a password{/switch}")
    String link(String kind);

    @Message("The link works once, for {#if hours > 47}{days} days{#else if hours > 1}{hours} hours{#else}{minutes} minutes{/if}.")
    String valid(long days, long hours, long minutes);

    @Message("{#switch kind}{#case 'RESET'}If it was not you, do nothing: your password stays as it is.{#case 'INVITATION'}If you do not know {organisation}, do nothing.{#case 'ADDRESS'}If it is not yours, do nothing.{#else}If it was not you, tell an administrator at once.{/switch}")
    String ignore(String kind, String organisation);

    @Message(": ")
    String colon();
}
