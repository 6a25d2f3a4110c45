package org.calends.intake.format;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeUtility;

import org.calends.intake.document.TextDecoder;

/**
 * A header's words as mail programs write them: encoded words (RFC 2047), also those that name a smaller set of characters
 * than they use or that are cut inside one, and bare bytes.
 */
final class MailHeaderText {

    /** Two words of one encoding with nothing but a fold between. */
    private static final Pattern CUT = Pattern
            .compile("(?i)(=\\?([^?]+)\\?([bq])\\?)([^?]*)\\?=\\s+=\\?\\2\\?\\3\\?([^?]*)\\?=");
    /** What calls itself GB2312 or Big5 mostly holds characters of the larger sets. */
    private static final Pattern SMALL_CHINESE = Pattern.compile("(?i)=\\?(?:gb2312|gbk|gb_2312-80)\\?");
    private static final Pattern SMALL_TAIWANESE = Pattern.compile("(?i)=\\?big5\\?");
    private static final int MOST_WORDS = 200;
    private static final int FOUR = 4;

    private MailHeaderText() {
    }

    /**
     * @param header as it stands in the message, null where it is missing
     * @param charset of the body, by which bare bytes are told; null where it names none
     */
    static String of(String header, String charset) {
        if (header == null) {
            return null;
        }
        String line = MimeUtility.unfold(header);
        if (line.chars().anyMatch(c -> c > 0x7F) && line.chars().allMatch(c -> c <= 0xFF)) {
            line = TextDecoder.decode(line.getBytes(StandardCharsets.ISO_8859_1), charset);
        }
        String larger = SMALL_TAIWANESE.matcher(SMALL_CHINESE.matcher(joined(line)).replaceAll("=?GB18030?"))
                .replaceAll("=?Big5-HKSCS?");
        try {
            return MimeUtility.decodeText(larger);
        } catch (UnsupportedEncodingException unknown) {
            return line;
        }
    }

    private static String joined(String line) {
        String joined = line;
        for (int words = 0; words < MOST_WORDS; words++) {
            Matcher cut = CUT.matcher(joined);
            if (!cut.find()) {
                return joined;
            }
            String content = cut.group(3).equalsIgnoreCase("q") ? cut.group(4) + cut.group(5)
                    : joinedBase64(cut.group(4), cut.group(5));
            if (content == null) {
                return joined;
            }
            joined = joined.substring(0, cut.start()) + cut.group(1) + content + "?=" + joined.substring(cut.end());
        }
        return joined;
    }

    private static String joinedBase64(String one, String other) {
        if (one.length() % FOUR == 0 && !one.endsWith("=")) {
            return one + other;
        }
        try {
            byte[] first = Base64.getDecoder().decode(one);
            byte[] second = Base64.getDecoder().decode(other);
            byte[] both = new byte[first.length + second.length];
            System.arraycopy(first, 0, both, 0, first.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }
}
