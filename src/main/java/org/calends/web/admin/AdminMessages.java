package org.calends.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What administrators keep: accounts, keys, lead times and the check; calendars have {@link WorkdayMessages}, the ledger
 * {@link LedgerMessages}.
 */
@MessageBundle("admin")
public interface AdminMessages {

    @Message("Administration")
    String title();

    @Message("Health")
    String health();

    @Message("Accounts")
    String accounts();

    @Message("Checks")
    String checks();

    @Message("Ledger")
    String ledger();

    @Message("Mail server")
    String mail();

    @Message("None. Reminders wait in the ledger until quarkus.mailer.host is set.")
    String noMail();

    @Message("Nobody is mailed when something is wrong: no administrator’s account has an e-mail address. Give it one, or set calends.alarm.to.")
    String noReaders();

    @Message("Sender")
    String sender();

    @Message("Last check")
    String lastCheck();

    @Message("never")
    String never();

    @Message("Reminders that wait")
    String waiting();

    @Message("Reminders that failed")
    String failed();

    @Message("Everything that machines watch")
    String moreHealth();

    @Message("Open an account")
    String addAccount();

    @Message("Name to sign in with")
    String username();

    @Message("Name")
    String displayName();

    @Message("E-mail address")
    String email();

    @Message("Password")
    String password();

    @Message("leave empty to keep the present one")
    String keepPassword();

    @Message("Role")
    String role();

    @Message("Language")
    String language();

    @Message("that of the browser")
    String browserLanguage();

    @Message("Time zone")
    String zone();

    @Message("{#switch role}{#case 'VIEWER'}Viewer: reads, and subscribes{#case 'EDITOR'}Editor: also writes obligations{#case 'ADMIN'}Administrator: also keeps accounts and settings{#else}{role}{/switch}")
    String roleOf(String role);

    @Message("closed")
    String inactive();

    @Message("Close this account")
    String close();

    @Message("Ends every way in for this person at once. What they did stays in the history.")
    String closeHelp();

    @Message("Open it again")
    String reopen();

    @Message("API keys")
    String keys();

    @Message("No program acts for this account.")
    String noKeys();

    @Message("What the key is for")
    String keyName();

    @Message("Make a key")
    String makeKey();

    @Message("This key is shown once. Keep it where only the program can read it.")
    String keyOnce();

    @Message("made {at}")
    String madeOn(String at);

    @Message("last used {at}")
    String usedOn(String at);

    @Message("never used")
    String unused();

    @Message("revoked")
    String revoked();

    @Message("Revoke")
    String revoke();

    @Message("Check now and deliver")
    String run();

    @Message("The check ran.")
    String ran();

    @Message("Looked at")
    String considered();

    @Message("Queued")
    String queued();

    @Message("Sent")
    String sent();

    @Message("Failed")
    String failedCount();

    @Message("Took")
    String took();

    @Message("interrupted")
    String interrupted();

    @Message("Date")
    String date();

    @Message("The check has not run yet.")
    String noRuns();

    @Message("Reminders queued by each check, oldest first")
    String chart();

    @Message("{at}: {queued} queued")
    String inRun(String at, int queued);

    @Message("Lead times")
    String policies();

    @Message("How long ahead each kind is told where neither the obligation nor the subscriber says otherwise. A change holds at once.")
    String policiesHelp();

    @Message("Saved: {kind}")
    String policySaved(String kind);

    @Message("Days ahead")
    String leadDays();

    @Message("Working days ahead")
    String leadWorkingDays();

    @Message("Server")
    String server();

    @Message("Address for a test mail")
    String testTo();

    @Message("Send a test mail")
    String testMail();

    @Message("The server took the mail to {to}.")
    String mailAccepted(String to);

    @Message("The mail to {to} did not get through.")
    String mailRefused(String to);

    @Message("What needs a look")
    String alarms();

    @Message("Nothing: every deadline that is near reaches somebody.")
    String noAlarms();

    @Message("What came to the bounce address")
    String cameBack();

    @Message("Nothing yet.")
    String nothingCameBack();

    @Message("since {at}")
    String since(String at);

    @Message("it is due on {due}, and nobody owns it.")
    String noOwner(String due);

    @Message("it is due on {due}, and nobody would hear of it. No subscription that matches it, and no owner or deputy, has an address that takes mail.")
    String noRecipient(String due);

    @Message("Open obligations in this person’s hands")
    String handover();

    @Message("{from} owns {#if owned == 1}one open obligation{#else}{owned} open obligations{/if}{#if deputised > 0} and is the deputy for {deputised} of others{/if}.")
    String burden(String from, long owned, long deputised);

    @Message("{from} has left, and still owns {#if owned == 1}one open obligation{#else}{owned} open obligations{/if}{#if deputised > 0} and is the deputy for {deputised} of others{/if}. Nothing is mailed there any more.")
    String burdenLeft(String from, long owned, long deputised);

    @Message("Hand them over to")
    String handTo();

    @Message("Hand over {#if count == 1}the one obligation{#else}all {count} obligations{/if}")
    String handAll(long count);

    @Message("{#if count == 1}One obligation was{#else}{count} obligations were{/if} handed over; each says so in its history, and the new owner is told.")
    String handed(long count);

    @Message("Keys for programs (API keys) are made on an account’s own page.")
    String keysElsewhere();
}
