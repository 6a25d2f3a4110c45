package org.calends.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.calends.reminder.ledger.MailRejection;

/**
 * Reads a server's refusal by the table {@code mail/refusals.txt}. That an address is dead must be said by its code (RFC
 * 3463) or by a bare 550, 551 or 553 (RFC 5321, 4.2.3) whose words name the user, and nothing else in the reply may
 * contradict: many servers say 5.1.1 or 550 for whatever they do not like.
 */
public final class RefusalRules {

    private static final List<Rule> WORDS = rules("words ");
    private static final List<Rule> CODES = rules("code ");
    private static final Set<String> OF_THE_MAILBOX = Set.of("550", "551", "553");
    /** Words that leave it to the code to say whose fault it is. */
    private static final Set<MailRejection> VAGUE = EnumSet.of(MailRejection.NOT_ALLOWED, MailRejection.OTHER);
    private static final Set<MailRejection> OF_THE_MAIL = EnumSet.of(MailRejection.MAILBOX_FULL, MailRejection.TOO_BIG);
    private static final Pattern BARE = Pattern.compile("\\b55[013]\\b");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    /** Fewer are no words: then those before the code are the server's. */
    private static final int FEWEST_LETTERS = 4;
    private static final int LONGEST = 4000;
    /** Host names and addresses are chosen by people, and say nothing about the cause. */
    private static final Pattern NAMES = Pattern
            .compile("(?i)\\bhttps?:\\S+|\\S+@[^\\s:>)]+|\\b(?=[\\w.-]{0,200}[a-z])[\\w-]{1,60}(?:\\.[\\w-]{1,60}){1,10}\\b");
    /** What a spam filter says after it has read the mail is often the same as for a missing user. */
    private static final Pattern AFTER_READING = Pattern
            .compile("(?i)end of data|final data|after data|>>> (?:data|\\.) <<< 5|\\[data\\]|\\[bodydata\\]");

    private RefusalRules() {
    }

    private record Rule(MailRejection refusal, Pattern pattern) {
    }

    /**
     * @param replies reply codes (RFC 5321, 4.2), such as 550
     * @param codes enhanced codes (RFC 3463), such as 5.1.1, wherever they stood
     * @param words what the server said
     */
    public static MailRejection of(Set<String> replies, Set<String> codes, String words) {
        String line = words.substring(0, Math.min(words.length(), LONGEST)).replaceAll("\\s+", " ");
        MailRejection said = byWords(NAMES.matcher(line).replaceAll(" "));
        List<String> telling = telling(codes);
        if (isTemporary(replies, codes)) {
            return doubtful(said == null || said == MailRejection.NO_MAILBOX ? byCode(telling, doubtful(said))
                    : clearer(said, telling));
        }
        if (said != null && said != MailRejection.NO_MAILBOX && said != MailRejection.UNREACHABLE) {
            return clearer(said, telling);
        }
        if (!telling.isEmpty()) {
            return byCode(telling, said == null ? MailRejection.OTHER : doubtful(said));
        }
        boolean bare = replies.stream().anyMatch(OF_THE_MAILBOX::contains) && !AFTER_READING.matcher(line).find();
        return bare && said == MailRejection.NO_MAILBOX && namesTheUser(line) ? said : doubtful(said);
    }

    /** @return those that say something; "5.1.0" says no more than that it is about the address */
    private static List<String> telling(Set<String> codes) {
        List<String> telling = codes.stream().filter(code -> !code.endsWith(".0.0")).toList();
        List<String> exact = telling.stream().filter(code -> !code.equals("5.1.0")).toList();
        return exact.isEmpty() ? telling : exact;
    }

    /** What stands before the code are the words of whoever reports: "the following address failed: 550 not found". */
    private static boolean namesTheUser(String line) {
        Matcher code = BARE.matcher(line);
        String reply = code.find() ? line.substring(code.end()) : "";
        return LETTERS.matcher(reply).results().count() < FEWEST_LETTERS
                || byWords(NAMES.matcher(reply).replaceAll(" ")) == MailRejection.NO_MAILBOX;
    }

    /** @return what the words say, or the codes where the words are vague */
    private static MailRejection clearer(MailRejection said, List<String> telling) {
        MailRejection coded = byCode(telling, said);
        return VAGUE.contains(said) && (coded.isAboutUs() || OF_THE_MAIL.contains(coded)) ? coded : said;
    }

    private static boolean isTemporary(Set<String> replies, Set<String> codes) {
        return Stream.concat(replies.stream(), codes.stream()).anyMatch(code -> code.startsWith("4"));
    }

    private static MailRejection byWords(String line) {
        return WORDS.stream().filter(rule -> rule.pattern().matcher(line).find()).map(Rule::refusal).findFirst().orElse(null);
    }

    /** @return what all of them say; where one doubts that the mailbox is gone, that one counts */
    private static MailRejection byCode(List<String> codes, MailRejection otherwise) {
        List<MailRejection> said = codes.stream().map(code -> byCode(code, otherwise)).distinct().toList();
        return said.stream().filter(mailRejection -> mailRejection != MailRejection.NO_MAILBOX).findFirst()
                .orElse(said.isEmpty() ? otherwise : MailRejection.NO_MAILBOX);
    }

    private static MailRejection byCode(String code, MailRejection otherwise) {
        MailRejection listed = CODES.stream().filter(rule -> rule.pattern().matcher(code.substring(2)).matches())
                .map(Rule::refusal)
                .findFirst().orElse(otherwise);
        return code.startsWith("5") ? listed : doubtful(listed);
    }

    private static MailRejection doubtful(MailRejection said) {
        return said == null ? MailRejection.OTHER : said == MailRejection.NO_MAILBOX ? MailRejection.PERHAPS_NO_MAILBOX : said;
    }

    private static List<Rule> rules(String kind) {
        return lines().stream().filter(line -> line.startsWith(kind)).map(line -> rule(line.substring(kind.length()))).toList();
    }

    private static Rule rule(String line) {
        Matcher parts = Pattern.compile("(\\w+)\\s+(.+)").matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException("no rule: " + line);
        }
        return new Rule(MailRejection.valueOf(parts.group(1)), Pattern.compile(parts.group(2).strip(),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                RefusalRules.class.getResourceAsStream("/mail/refusals.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
