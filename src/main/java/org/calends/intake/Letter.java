package org.calends.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.calends.intake.UnreadableDocument.Reason;

/** A message while it is put together, from whichever mail program it came. */
final class Letter {

    private final Allowance allowance;
    private final CleanText text;
    private final List<String> warnings = new ArrayList<>();
    private String subject;
    private PublicationDate sent;
    private int bodyLength;

    Letter(Allowance allowance) {
        this.allowance = allowance;
        this.text = new CleanText(allowance);
    }

    void subject(String words) {
        subject = words == null || words.isBlank() ? null : new CleanText(allowance).words(words).toString();
    }

    void sent(PublicationDate date) {
        sent = date;
    }

    void body(Extract body) {
        text.part(body.text(), body.links());
        warnings.addAll(body.warnings());
        bodyLength = text.length();
    }

    /** One unreadable attachment must not hide the deadlines in the letter; only what endangers the machine ends it all. */
    void attach(String name, Callable<Extract> attachment) {
        String called = name == null ? "An attachment" : "The attachment " + new CleanText(allowance).words(name);
        if (!allowance.attachment()) {
            throw new UnreadableDocument(Reason.TOO_LARGE, "The message has more than " + allowance.limits().attachments()
                    + " attachments. Upload those that matter one by one.");
        }
        try {
            attached(attachment.call());
        } catch (UnreadableDocument unreadable) {
            if (unreadable.reason().endangers()) {
                throw unreadable;
            }
            warnings.add(called + " was not read. " + unreadable.getMessage());
        } catch (Exception damaged) {
            warnings.add(called + " was not read: it is damaged.");
        }
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
