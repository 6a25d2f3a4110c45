package org.calends.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of the ledger: who was told what, and what came of it. */
@MessageBundle("ledger")
public interface LedgerMessages {

    @Message
    String all();

    @Message
    String state();

    @Message
    String to();

    @Message
    String obligation();

    @Message
    String occasion();

    @Message
    String when();

    @Message
    String emptyLedger();

    @Message
    String deleted();

    @Message
    String queuedAt();

    @Message
    String sentAt();

    @Message
    String bouncedAt();

    @Message
    String fetchedAt();

    @Message
    String openedAt();

    @Message
    String acknowledgedAt();

    @Message
    String seenAt();

    @Message
    String standsInFor();

    @Message
    String asFile();

    @Message
    String sendAgain();

    @Message
    String queuedAgain();

    @Message
    String attempts(int count);
}
