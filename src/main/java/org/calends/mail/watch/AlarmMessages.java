package org.calends.mail.watch;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What administrators are told when something is wrong; in Chinese in {@code messages/alarm_zh-CN.properties}. */
@MessageBundle("alarm")
public interface AlarmMessages {

    @Message
    String subject();

    @Message
    String opening();

    @Message
    String notConfigured(String detail);

    @Message
    String serverRefuses(String detail);

    @Message
    String channelRefuses(String detail);

    @Message
    String failures(String detail, String url);

    @Message
    String deadAddress(String detail);

    @Message
    String clockSet(String detail);

    @Message
    String backupLate(String detail);

    @Message
    String missing(String detail);

    @Message
    String checkLate(String detail);

    @Message
    String deliveryStuck(String detail);

    @Message
    String noLedger(String detail);

    @Message
    String noRoom(String detail);

    @Message
    String unattendedSubject(long count);

    @Message
    String unattendedOpening();

    @Message
    String noOwner(String title, String due);

    @Message
    String noRecipient(String title, String due);

    @Message
    String teamUnattended(String team, long count);

    @Message
    String unattendedMore(int count);

    @Message
    String unattendedAll(String url);

    @Message
    String peopleSubject(int count);

    @Message
    String peopleOpening();

    @Message
    String ownerLeft(String who, long count);

    @Message
    String ownerUnknown(String who);

    @Message
    String contactLeft(String who);

    @Message
    String strangerWaits(String who);

    @Message
    String voucherLeft(String who);

    @Message
    String refusedSubject();

    @Message
    String refusedOpening();

    @Message
    String closing();

    @Message
    String testSubject();

    @Message
    String testText();
}
