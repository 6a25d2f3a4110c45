package db.migration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.calends.language.LocalizableMessage;

/** The English sentences that were stored up to version 1.0, as they were then, with the codes that stand for them now. */
final class StoredSentences {

    /** A star stands for what differs, an argument of the code. */
    private record Sentence(String code, Pattern written, UnaryOperator<String> argument) {

        Sentence(String code, String written) {
            this(code, written, UnaryOperator.identity());
        }

        Sentence(String code, String written, UnaryOperator<String> argument) {
            this(code, Pattern.compile(Arrays.stream(written.split("\\*", -1)).map(Pattern::quote)
                    .collect(Collectors.joining("(.+)")), Pattern.DOTALL), argument);
        }

        LocalizableMessage read(String sentence) {
            Matcher found = written.matcher(sentence);
            return !found.matches() ? null
                    : LocalizableMessage.of(code,
                            IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group).map(argument).toArray());
        }
    }

    private static final Pattern MOVED = Pattern.compile("Moved by (\\d+) ([a-z ]+) from (\\S+)");
    private static final Pattern BACK = Pattern.compile("Counted back from (\\S+) by (\\d+) ([a-z ]+)");
    private static final Pattern EARLIER = Pattern.compile("(.*); its place in a list puts it a year earlier");
    private static final Pattern NOT_READ = Pattern.compile("(?:An attachment|The attachment (.+?)) was not read\\. (.+)");
    private static final Pattern NOT_DELIVERED = Pattern
            .compile("(?s)A mail to (\\S+) was not delivered\\. .*? The server said: (.*)");

    private static final List<Sentence> REASONS = List.of(
            new Sentence("reason.written-in-full", "The date is written in full"),
            new Sentence("reason.year-from-publication", "The year is not written; * follows from the publication"),
            new Sentence("reason.maybe-before-publication",
                    "Without its year the date may as well lie before the publication"),
            new Sentence("reason.weekday-does-not-fit", "The weekday written beside the date does not fit it"),
            new Sentence("reason.order.day-first", "Read day first; the other order is possible"),
            new Sentence("reason.order.month-first", "Read month first; the other order is possible"),
            new Sentence("reason.order.day-first-as-earlier",
                    "Read day first, the earlier of two days; the other order is possible"),
            new Sentence("reason.order.month-first-as-earlier",
                    "Read month first, the earlier of two days; the other order is possible"),
            new Sentence("reason.comes-again", "It comes again; this is the next time after the publication"),
            new Sentence("reason.month-over-day", "The month stands over the day"),
            new Sentence("reason.bound", "A word beside the date bounds it"),
            new Sentence("reason.no-authority", "No authority of the dictionary is named near it"),
            new Sentence("reason.authority-behind", "Only a law or a place is named; * stands behind it"),
            new Sentence("reason.footnote", "A footnote states the date of the period"),
            new Sentence("reason.counted-from.publication", "Counted from the publication"),
            new Sentence("reason.counted-from.effective-date", "Counted from the effective date"),
            new Sentence("reason.counted-from.date-beside", "Counted from the date beside it"),
            new Sentence("reason.counted.without-start",
                    "No start is given; counted from the publication of this document"),
            new Sentence("reason.open-start", "The text does not give the day the period runs from"),
            new Sentence("reason.no-publication-date",
                    "The document does not say when it came out: its dates are read as if it came out today."),
            new Sentence("reason.language-not-read",
                    "The text seems to be neither English nor Chinese; deadlines in other languages are not found."),
            new Sentence("reason.not.column-of-before", "Its column holds the dates of before"),
            new Sentence("reason.not.replaced", "It is the date of before, which another replaced"),
            new Sentence("reason.not.negated", "It will not happen then"),
            new Sentence("reason.not.replaced-elsewhere", "Another place of the text says that it was replaced"),
            new Sentence("reason.not.scope", "It tells which things or persons are meant"),
            new Sentence("reason.not.today", "It is the day on which it is said"),
            new Sentence("reason.not.date-of-document", "It is the day that a document bears"),
            new Sentence("reason.not.heads-list", "It heads a list of finer dates"),
            new Sentence("reason.not.own-event", "It is the author's own event"),
            new Sentence("reason.not.recurring", "It comes back every year or month"),
            new Sentence("reason.not.office-closed", "It tells when an office is closed"),
            new Sentence("reason.not.chart", "It is a bar of a chart"),
            new Sentence("reason.not.remote", "It is a target far away"),
            new Sentence("reason.not.financial-year", "It is the end of a financial year"),
            new Sentence("reason.not.alone", "It stands alone, and nothing tells of what it is the date"),
            new Sentence("reason.not.no-words", "No words near it say that something is due, begins or ends then"),
            new Sentence("reason.weekday-of-next-week", "\"*\" is read as *; * is possible too"),
            new Sentence("reason.attachment-damaged", "An attachment was not read: it is damaged."),
            new Sentence("reason.named-attachment-damaged", "The attachment * was not read: it is damaged."),
            new Sentence("reason.words-around", "The words around it speak of: *", StoredSentences::name),
            new Sentence("reason.words-before", "The sentence leans on what stands before it: *", StoredSentences::name));

    private static final List<Sentence> ALARMS = List.of(
            new Sentence("alarm.no-owner", "Nobody owns \"*\", due *."),
            new Sentence("alarm.no-recipient",
                    "Nobody would hear of \"*\", due *: no subscription that matches it, and no owner or deputy, has an address that takes mail."),
            new Sentence("alarm.owner-unknown",
                    "* cannot be mailed and is the owner or deputy of open obligations: *. Name an address there."),
            new Sentence("alarm.owner-left", "* has left and still answers for open obligations: *. Hand them over."),
            new Sentence("alarm.contact-left",
                    "* has left and is still the contact of an escalation. Name another one."),
            new Sentence("alarm.stranger-waits",
                    "* has confirmed a subscription and is shown nothing until an editor approves it."),
            new Sentence("alarm.voucher-left",
                    "* is told no more than strangers are, since * has left and approved that subscription. "
                            + "Approve it anew or end it."),
            new Sentence("alarm.complaint",
                    "The provider of * reports that a reminder was marked as spam there. Ask whether the "
                            + "subscription is still wanted; nothing was changed."),
            new Sentence("alarm.unread-bounces",
                    "Mails to the bounce address that were not understood within a week: *. Read them in its "
                            + "mailbox: somebody may have answered a reminder, or not be reached."));

    private StoredSentences() {
    }

    /** @return the stored form of the reason or warning; a sentence that is not known as it is */
    static String reason(String sentence) {
        return message(sentence).stored();
    }

    private static LocalizableMessage message(String sentence) {
        Matcher moved = MOVED.matcher(sentence);
        if (moved.matches()) {
            return LocalizableMessage.of("reason.moved", Integer.valueOf(moved.group(1)), name(moved.group(2)), moved.group(3));
        }
        Matcher back = BACK.matcher(sentence);
        if (back.matches()) {
            return LocalizableMessage.of("reason.counted-back", back.group(1), Integer.valueOf(back.group(2)),
                    name(back.group(3)));
        }
        Matcher earlier = EARLIER.matcher(sentence);
        if (earlier.matches()) {
            return LocalizableMessage.of("reason.year-earlier-in-list", message(earlier.group(1)));
        }
        Matcher notRead = NOT_READ.matcher(sentence);
        if (notRead.matches()) {
            LocalizableMessage why = LocalizableMessage.asWritten(notRead.group(2));
            return notRead.group(1) == null ? LocalizableMessage.of("reason.attachment-not-read", why)
                    : LocalizableMessage.of("reason.named-attachment-not-read", notRead.group(1), why);
        }
        return among(REASONS, sentence);
    }

    /** @param refusal why mails are refused, as the alarm names it, or null */
    static String alarm(String sentence, String refusal) {
        Matcher notDelivered = NOT_DELIVERED.matcher(sentence);
        if (refusal != null && notDelivered.matches()) {
            return LocalizableMessage.of("alarm.mail-not-delivered", notDelivered.group(1),
                    LocalizableMessage.of("alarm.advice." + refusal.toLowerCase(Locale.ROOT).replace('_', '-')),
                    notDelivered.group(2)).stored();
        }
        return among(ALARMS, sentence).stored();
    }

    private static LocalizableMessage among(List<Sentence> sentences, String sentence) {
        return sentences.stream().map(each -> each.read(sentence)).filter(found -> found != null).findFirst()
                .orElseGet(() -> LocalizableMessage.ofStored(sentence));
    }

    /** @return the name of an enumeration's value, of which the sentence had the words */
    private static String name(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
