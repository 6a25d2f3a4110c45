package org.calends.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What administrators keep: accounts, keys, lead times and the check; calendars have {@link WorkdayMessages}, the ledger
 * {@link LedgerMessages}.
 */
@MessageBundle("admin")
public interface AdminMessages {

    @Message
    String title();

    @Message
    String health();

    @Message
    String accounts();

    @Message
    String checks();

    @Message
    String ledger();

    @Message
    String mail();

    @Message
    String noMail();

    @Message
    String noReaders();

    @Message
    String sender();

    @Message
    String lastCheck();

    @Message
    String never();

    @Message
    String waiting();

    @Message
    String failed();

    @Message
    String moreHealth();

    @Message
    String addAccount();

    @Message
    String username();

    @Message
    String displayName();

    @Message
    String email();

    @Message
    String password();

    @Message
    String keepPassword();

    @Message
    String role();

    @Message
    String language();

    @Message
    String browserLanguage();

    @Message
    String zone();

    @Message
    String roleOf(String role);

    @Message
    String inactive();

    @Message
    String close();

    @Message
    String closeHelp();

    @Message
    String reopen();

    @Message
    String keys();

    @Message
    String noKeys();

    @Message
    String keyName();

    @Message
    String makeKey();

    @Message
    String keyOnce();

    @Message
    String madeOn(String at);

    @Message
    String usedOn(String at);

    @Message
    String unused();

    @Message
    String revoked();

    @Message
    String revoke();

    @Message
    String run();

    @Message
    String ran();

    @Message
    String considered();

    @Message
    String queued();

    @Message
    String sent();

    @Message
    String failedCount();

    @Message
    String took();

    @Message
    String interrupted();

    @Message
    String date();

    @Message
    String noRuns();

    @Message
    String chart();

    @Message
    String inRun(String at, int queued);

    @Message
    String policies();

    @Message
    String policiesHelp();

    @Message
    String policySaved(String kind);

    @Message
    String leadDays();

    @Message
    String leadWorkingDays();

    @Message
    String server();

    @Message
    String testTo();

    @Message
    String testMail();

    @Message
    String mailAccepted(String to);

    @Message
    String mailRefused(String to);

    @Message
    String alarms();

    @Message
    String noAlarms();

    @Message
    String cameBack();

    @Message
    String nothingCameBack();

    @Message
    String since(String at);

    @Message
    String noOwner(String due);

    @Message
    String noRecipient(String due);

    @Message
    String handover();

    @Message
    String burden(String from, long owned, long deputised);

    @Message
    String burdenLeft(String from, long owned, long deputised);

    @Message
    String handTo();

    @Message
    String handAll(long count);

    @Message
    String handed(long count);

    @Message
    String notHanded(long count);

    @Message
    String keysElsewhere();
}
