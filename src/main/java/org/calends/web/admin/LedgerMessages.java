package org.calends.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of the ledger: who was told what, and what came of it. */
@MessageBundle("ledger")
public interface LedgerMessages {

    @Message("All")
    String all();

    @Message("State")
    String state();

    @Message("To")
    String to();

    @Message("Obligation")
    String obligation();

    @Message("Occasion")
    String occasion();

    @Message("When")
    String when();

    @Message("Nothing here. What is told to somebody is written down here first.")
    String emptyLedger();

    @Message("deleted")
    String deleted();

    @Message("Queued")
    String queuedAt();

    @Message("Sent")
    String sentAt();

    @Message("Came back")
    String bouncedAt();

    @Message("Link fetched, perhaps by a mail scanner")
    String fetchedAt();

    @Message("Opened")
    String openedAt();

    @Message("Acknowledged")
    String acknowledgedAt();

    @Message("Seen, for themselves")
    String seenAt();

    @Message("for")
    String standsInFor();

    @Message("As a file (CSV)")
    String asFile();

    @Message("Send again")
    String sendAgain();

    @Message("It is queued and leaves with the next delivery.")
    String queuedAgain();

    @Message("{#if count == 1}1 attempt{#else}{count} attempts{/if}")
    String attempts(int count);
}
