package org.calends.mail.bounce;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.mail.bounce.ReturnedMailText.Part;
import org.calends.mail.smtp.HeaderText;
import org.calends.mail.smtp.RefusalRules;
import org.calends.reminder.bounce.ReturnedMail.Kind;
import org.calends.reminder.ledger.MailRejection;

/**
 * What a mail to the bounce address says: a delivery status notification (RFC 3464), one in a server's own words, a complaint
 * (RFC 5965) or an automatic answer (RFC 3834). A mail that no machine sent is none of them.
 *
 * @param refusal why delivery was given up, or null where it was not
 * @param status the enhanced status code (RFC 3463), or null
 * @param words what the last server said, or the subject where none did
 * @param messageIds of mails that it may be about, the most telling first
 */
record BounceReport(Kind kind, MailRejection refusal, String status, String words, List<String> messageIds) {

    private static final int LONGEST = 1000;
    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])[45]\\.[0-7]\\.\\d{1,3}(?!\\d|\\.\\d)");
    private static final Pattern REPLY = Pattern.compile("(?im)(?:^[\\s<>(\\[-]{0,40}|[:;>(#]\\s{0,20}"
            + "|\\b(?:said|reply|response|code|responsecode|error|status|smtp|server|with)\\W{0,4})([45]\\d\\d)(?=[-\\s:;,)<]|$)");
    private static final Pattern DELAYED = Pattern
            .compile("(?i)^\\W*(delivery )?(delay|warning: )|\\(delay|delivery delayed|delayed mail"
                    + "|will (continue|keep|be re)|continue to (try|be attempted)|no action is required|not yet been delivered"
                    + "|still being retried|warning message only");
    private static final Pattern DISCLAIMER = Pattern
            .compile(
                    "(?i)(scanned|checked|swept|verified|certified) .{0,80}(virus|malware|content)|virus[- ]free|is confidential"
                            + "|intended (solely|only) for");
    private static final Pattern GIVEN_UP = Pattern
            .compile("(?i)permanent|giving up|gave up|given up|fail(ed|ure)|returned mail");

    static BounceReport in(byte[] mail) {
        List<Part> parts = ReturnedMailText.parts(mail);
        Part top = parts.get(0);
        String subject = BounceSigns.subject(top);
        List<String> ids = OurMessageIds.in(mail, parts);
        List<Map<String, String>> verdicts = verdicts(parts);
        if (BounceSigns.isComplaint(parts)) {
            return new BounceReport(Kind.COMPLAINT, null, null, cut(subject), ids);
        }
        if (!verdicts.isEmpty()) {
            return ofVerdicts(verdicts, notice(parts), subject, ids);
        }
        if (BounceSigns.isThrownAway(parts)) {
            return inOwnWords(notice(parts), subject, ids).atAMailbox();
        }
        if (BounceSigns.isReceipt(parts)) {
            return new BounceReport(Kind.DELIVERED, null, null, cut(subject), ids);
        }
        if (BounceSigns.isFromServer(top, subject)) {
            return inOwnWords(notice(parts), subject, ids);
        }
        boolean automatic = BounceSigns.isAutomaticAnswer(top, subject) && (BounceSigns.isMarked(top) || !ids.isEmpty());
        return new BounceReport(automatic ? Kind.AUTO_REPLY : Kind.UNREAD, null, null, cut(subject), ids);
    }

    /** Several for one of our mails come of a list behind the address: it is dead when all behind it are. */
    private static BounceReport ofVerdicts(List<Map<String, String>> verdicts, String notice, String subject,
            List<String> ids) {
        List<BounceReport> all = verdicts.stream().map(verdict -> ofVerdict(verdict, notice, subject, ids)).toList();
        List<BounceReport> failed = all.stream().filter(report -> report.refusal() != null).toList();
        boolean someArrived = failed.size() < all.size();
        if (failed.isEmpty()) {
            return all.stream().filter(report -> report.kind() == Kind.DELAYED).findFirst().orElse(all.get(0));
        }
        BounceReport mildest = failed.stream().filter(report -> report.refusal() != MailRejection.NO_MAILBOX).findFirst()
                .orElse(failed.get(0));
        return someArrived && mildest.refusal() == MailRejection.NO_MAILBOX
                ? new BounceReport(Kind.BOUNCE_SOFT, MailRejection.PERHAPS_NO_MAILBOX, mildest.status(), mildest.words(), ids)
                : mildest;
    }

    private static BounceReport ofVerdict(Map<String, String> verdict, String notice, String subject, List<String> ids) {
        String status = first(ENHANCED, verdict.getOrDefault("status", ""));
        String action = verdict
                .getOrDefault("action", status == null ? "failed" : status.startsWith("4") ? "delayed" : "failed")
                .toLowerCase(Locale.ROOT);
        String said = verdict.getOrDefault("diagnostic-code", "").replaceFirst("(?i)^\\s*[\\w-]{1,40}\\s*;\\s*", "");
        String words = said.isBlank() ? telling(notice) : said;
        if (action.startsWith("delayed")) {
            return new BounceReport(Kind.DELAYED, null, status, cut(words), ids);
        }
        if (Stream.of("delivered", "relayed", "expanded").anyMatch(action::startsWith)) {
            return new BounceReport(Kind.DELIVERED, null, status, cut(words.isBlank() ? subject : words), ids);
        }
        Set<String> codes = all(ENHANCED, words);
        if (status != null) {
            codes.add(status);
        }
        return refused(codes, status, words.isBlank() ? "status " + status : words, ids);
    }

    /** @return the same of a mailbox that is there, whatever the words are that its owner has it say */
    private BounceReport atAMailbox() {
        return kind == Kind.BOUNCE_HARD
                ? new BounceReport(Kind.BOUNCE_SOFT, MailRejection.PERHAPS_NO_MAILBOX, status, words, messageIds)
                : this;
    }

    private static BounceReport inOwnWords(String notice, String subject, List<String> ids) {
        if ((DELAYED.matcher(subject).find() || DELAYED.matcher(notice).find()) && !GIVEN_UP.matcher(subject).find()
                && !(GIVEN_UP.matcher(notice).find() && !DELAYED.matcher(subject).find())) {
            return new BounceReport(Kind.DELAYED, null, null, cut(subject), ids);
        }
        String words = telling(notice);
        return refused(all(ENHANCED, words), null, words.isBlank() ? subject : words, ids);
    }

    private static BounceReport refused(Set<String> codes, String status, String words, List<String> ids) {
        MailRejection mailRejection = RefusalRules.of(all(REPLY, words), codes, words);
        Kind kind = mailRejection == MailRejection.NO_MAILBOX ? Kind.BOUNCE_HARD
                : mailRejection.isAboutUs() ? Kind.BOUNCE_ABOUT_US : Kind.BOUNCE_SOFT;
        String telling = codes.stream().filter(code -> !code.endsWith(".0.0")).findFirst().orElse(status);
        return new BounceReport(kind, mailRejection, status == null || status.endsWith(".0.0") ? telling : status, cut(words),
                ids);
    }

    /** Fields about the whole mail come first, then, each after an empty line, those about a recipient (RFC 3464, 2.1). */
    private static List<Map<String, String>> verdicts(List<Part> parts) {
        List<Map<String, String>> verdicts = new ArrayList<>();
        for (Part part : parts) {
            if (part.type().endsWith("delivery-status") && !part.quoted()) {
                for (String block : part.text().split("\n[ \\t]*\n")) {
                    Map<String, String> fields = ReturnedMailText.headers(block.strip());
                    if (fields.containsKey("action") || fields.containsKey("status")) {
                        verdicts.add(fields);
                    }
                }
            }
        }
        return verdicts;
    }

    /** @return what the server wrote, without what it quotes of our mail */
    private static String notice(List<Part> parts) {
        String plain = text(parts, "text/plain");
        return QuotedMail.cutOff(plain.isBlank() ? BounceSigns.withoutTags(text(parts, "text/html")) : plain);
    }

    private static String text(List<Part> parts, String type) {
        return parts.stream().filter(part -> part.type().equals(type) && !part.quoted()).map(Part::text)
                .filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }

    /**
     * @return the paragraphs that hold codes, or all of them where none does; none that the server adds to whatever it sends
     */
    private static String telling(String notice) {
        List<String> paragraphs = Stream.of(notice.split("\n\\s*\n"))
                .filter(paragraph -> !DISCLAIMER.matcher(paragraph).find()).toList();
        String coded = paragraphs.stream()
                .filter(paragraph -> REPLY.matcher(paragraph).find() || ENHANCED.matcher(paragraph).find())
                .collect(Collectors.joining("\n"));
        return coded.isBlank() ? String.join("\n\n", paragraphs) : coded;
    }

    private static Set<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        Set<String> found = new LinkedHashSet<>();
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }

    private static String first(Pattern pattern, String text) {
        return all(pattern, text).stream().findFirst().orElse(null);
    }

    private static String cut(String text) {
        String line = HeaderText.oneLine(text.substring(0, Math.min(text.length(), 4 * LONGEST)).replaceAll("\\s+", " "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

}
