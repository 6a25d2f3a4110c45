package org.calends.mail.bounce;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.calends.reminder.bounce.Bounces;
import org.calends.reminder.bounce.Bounces.Noted;
import org.calends.reminder.bounce.Bounces.Returned;
import org.calends.reminder.bounce.ReturnedMail.Kind;
import org.calends.visibility.Visibility;
import org.jboss.logging.Logger;

/** Reads what came back and tells the ledger. Never answers: a machine that answers machines is a loop (RFC 3834, 2). */
@Singleton
class BounceReader {

    private static final Logger LOG = Logger.getLogger(BounceReader.class);

    /** In octets. What a server says stands at the beginning; the rest of a larger mail is left unread. */
    static final int LARGEST = 8 * 1024 * 1024;

    private final Bounces bounces;

    BounceReader(Bounces bounces) {
        this.bounces = bounces;
    }

    /** What a mail that came back says, and what came of it. */
    record Finding(BounceReport report, Noted noted) {
    }

    /**
     * Whoever sent it and however broken it is. Nobody can guess the identifier of a mail that was sent from here, which is why
     * it opens also what is confidential; the finding names no deadline.
     */
    Finding read(byte[] mail) {
        return Visibility.EVERYTHING.during(() -> note(mail));
    }

    private Finding note(byte[] mail) {
        byte[] begin = mail.length > LARGEST ? Arrays.copyOf(mail, LARGEST) : mail;
        Optional<InvitationReply> reply = InvitationReply.in(ReturnedMailText.parts(begin));
        if (reply.isPresent()) {
            return answered(begin, reply.get());
        }
        BounceReport report = BounceReport.in(begin);
        Noted noted = bounces.note(new Returned(fingerprint(begin), report.kind(), report.refusal(), report.status(),
                report.words(), report.messageIds()));
        LOG.infof("A mail to the bounce address: %s%s", noted.kind(),
                report.refusal() == null ? "" : " (" + report.refusal() + ")");
        return new Finding(report, noted);
    }

    private Finding answered(byte[] mail, InvitationReply reply) {
        BounceReport report = new BounceReport(Kind.ANSWER, null, null, reply.answer().name(), List.of());
        Noted noted = bounces.answered(new Returned(fingerprint(mail), report.kind(), null, null, report.words(), List.of()),
                reply.uid(), reply.attendee(), reply.answer());
        LOG.infof("A calendar answered an invitation: %s", noted.kind() == Kind.ANSWER ? reply.answer() : noted.kind());
        return new Finding(report, noted);
    }

    /** The same mail may come with other line ends by another way. */
    private static String fingerprint(byte[] mail) {
        try {
            String text = new String(mail, StandardCharsets.ISO_8859_1).replace("\r\n", "\n").strip();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
