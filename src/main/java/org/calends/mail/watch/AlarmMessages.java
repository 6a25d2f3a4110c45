package org.calends.mail.watch;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What administrators are told when something is wrong; in Chinese in {@code messages/alarm_zh-CN.properties}. */
@MessageBundle(value = "alarm", locale = "en")
public interface AlarmMessages {

    @Message("Calends: somebody must look")
    String subject();

    @Message("People may not hear of their deadlines. Nothing is lost: the ledger keeps what is to be told. What is wrong:")
    String opening();

    @Message("No mail server is configured. Set {detail}.")
    String notConfigured(String detail);

    @Message("The mail server lets nothing through. It says: {detail}")
    String serverRefuses(String detail);

    @Message("A channel lets nothing through. {detail}")
    String channelRefuses(String detail);

    @Message("{detail} reminders were given up within a day; they are listed at {url}")
    String failures(String detail, String url);

    @Message("Mails to this address come back, and nothing more is sent there: {detail}")
    String deadAddress(String detail);

    @Message("The clock was set, or the machine slept. What is due follows the date, so see that it is right. It moved: {detail}")
    String clockSet(String detail);

    @Message("No backup was made since {detail}. See the log for the reason, and whether the folder has room.")
    String backupLate(String detail);

    @Message("{detail} reminders should be in the ledger and are not.")
    String missing(String detail);

    @Message("The check does not run. It last ended at: {detail}")
    String checkLate(String detail);

    @Message("Delivery does not get on. The oldest reminder has been waiting since: {detail}")
    String deliveryStuck(String detail);

    @Message("The database does not answer: {detail}")
    String noLedger(String detail);

    @Message("The database cannot write: the disk is full or read only. It says: {detail}")
    String noRoom(String detail);

    @Message("Calends: {#if count == 1}a deadline{#else}{count} deadlines{/if} that nobody looks after")
    String unattendedSubject(long count);

    @Message("These deadlines are near. Give each an owner, or subscribe somebody to it.")
    String unattendedOpening();

    @Message("Nobody owns “{title}”, due {due}.")
    String noOwner(String title, String due);

    @Message("Nobody would hear of “{title}”, due {due}: no subscription that matches it, and no owner or deputy, has an address that takes mail.")
    String noRecipient(String title, String due);

    @Message("And {count} more.")
    String unattendedMore(int count);

    @Message("All that stand: {url}")
    String unattendedAll(String url);

    @Message("Calends: {#if count == 1}somebody needs{#else}{count} people need{/if} a look")
    String peopleSubject(int count);

    @Message("People have left, cannot be mailed, or wait for a yes. One button each settles it.")
    String peopleOpening();

    @Message("{who} has left and still answers for {#if count == 1}an open obligation{#else}{count} open obligations{/if}. Hand them over on the page of the account:")
    String ownerLeft(String who, long count);

    @Message("{who} is named as the owner or deputy of open obligations and cannot be mailed. Name an e-mail address there instead; several can be chosen together:")
    String ownerUnknown(String who);

    @Message("{who} has left and is still the contact of an escalation, which goes to nobody now. Name another one at /api/escalations or in calends.escalation.contact.")
    String contactLeft(String who);

    @Message("{who} has confirmed a subscription and is shown nothing until an editor approves it:")
    String strangerWaits(String who);

    @Message("{who} is told no more than strangers are, since whoever approved that subscription has left. Approve it anew or end it:")
    String voucherLeft(String who);

    @Message("Calends: mails that do not arrive")
    String refusedSubject();

    @Message("What came back, or was refused, and what to do about it. The reminders are in the ledger; most are tried again by themselves.")
    String refusedOpening();

    @Message("This mail does not come out of the ledger: it was sent directly.")
    String closing();

    @Message("Calends: a test mail")
    String testSubject();

    @Message("This mail was asked for on the settings of Calends. It arrived, so mails do arrive.")
    String testText();
}
