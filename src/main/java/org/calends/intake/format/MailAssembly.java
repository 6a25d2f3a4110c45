package org.calends.intake.format;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.CleanText;
import org.calends.intake.document.Extract;
import org.calends.intake.document.ReadBudget;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.language.LocalizableMessage;

/** A message while it is put together, from whichever mail program it came. */
final class MailAssembly {

    private final ReadBudget readBudget;
    private final CleanText text;
    private final List<LocalizableMessage> warnings = new ArrayList<>();
    private String subject;
    private PublicationDate sent;
    private int bodyLength;

    MailAssembly(ReadBudget readBudget) {
        this.readBudget = readBudget;
        this.text = new CleanText(readBudget);
    }

    void subject(String words) {
        subject = words == null || words.isBlank() ? null : new CleanText(readBudget).words(words).toString();
    }

    void sent(PublicationDate date) {
        sent = date;
    }

    /** The clock of its calendars stands at the day on which it was sent: a series goes on from there. */
    Clock sentAt() {
        LocalDate day = sent == null ? LocalDate.EPOCH : sent.start();
        return Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    void body(Extract body) {
        text.part(body.text(), body.links());
        warnings.addAll(body.warnings());
        bodyLength = text.length();
    }

    /** One unreadable attachment must not hide the deadlines in the letter; only what endangers the machine ends it all. */
    void attach(String name, Callable<Extract> attachment) {
        readBudget.attachment();
        try {
            attached(attachment.call());
        } catch (UnreadableDocumentException unreadable) {
            if (unreadable.reason().endangers()) {
                throw unreadable;
            }
            warnings.add(notRead(name, unreadable.refusal()));
        } catch (Exception damaged) {
            warnings.add(damaged(name));
        }
    }

    private LocalizableMessage notRead(String name, LocalizableMessage why) {
        return name == null ? LocalizableMessage.of("reason.attachment-not-read", why)
                : LocalizableMessage.of("reason.named-attachment-not-read", new CleanText(readBudget).words(name), why);
    }

    private LocalizableMessage damaged(String name) {
        return name == null ? LocalizableMessage.of("reason.attachment-damaged")
                : LocalizableMessage.of("reason.named-attachment-damaged", new CleanText(readBudget).words(name));
    }

    /** What is wrapped together with others; damage inside leaves the letter as it is. */
    void unwrap(String name, Unwrapping wrapped) {
        attach(name, () -> {
            wrapped.run();
            return new Extract("", List.of(), null, null, null, List.of(), List.of());
        });
    }

    /** Adds what it finds inside to the message. */
    interface Unwrapping {
        void run() throws Exception;
    }

    /** A short covering note hands its subject and date over to the message that it forwards. */
    private void attached(Extract extract) {
        if (extract.published() != null && bodyLength < extract.text().length()) {
            sent = extract.published();
            subject = extract.title() == null ? subject : extract.title();
        }
        text.part(extract.text(), extract.links());
        warnings.addAll(extract.warnings());
    }

    Extract extract() {
        return Extract.of(text, subject, sent, warnings);
    }
}
