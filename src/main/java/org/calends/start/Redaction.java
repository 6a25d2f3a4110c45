package org.calends.start;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text whatever opens something: addresses that carry their own secret, however they are spelled, and secrets
 * by their shape or by the name that stands before them (ASVS 16.2.5). It looks at the text alone and asks nobody, so that it
 * works for what others log, for failures and for requests that belong to no page. When in doubt it takes out too much.
 */
final class Redaction {

    static final String GONE = "***";

    private static final Pattern WORD = Pattern.compile("[^\\s\"<>]++");
    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final int LAYERS = 4;
    /** What follows one of these names in a path is the secret itself; see the pages and {@code feed}. */
    private static final Pattern DOOR = Pattern.compile(
            "(?i)(?<![A-Za-z0-9_-])(?:feeds|act|confirm|preferences|unsubscribe|setup|account-link)(?=(?:;[^/]{0,300}+)?/[^{])");

    /** One kind of secret and what is left of it. */
    private record Kind(Pattern looks, String left) {

        Kind(String looks, String left) {
            this(Pattern.compile(looks), left);
        }
    }

    private static final Kind[] KINDS = {
            // headers, to the end of their line, whoever prints them
            new Kind("(?i)\\b((?:proxy-)?authorization|(?:set-)?cookie2?)(\\s*[:=]\\s*)[^\\r\\n]+", "$1$2" + GONE),
            new Kind("(?i)\\b(bearer\\s+)[^\\s,\"]+", "$1" + GONE),
            new Kind("(?i)\\b(auth (?:plain|login|xoauth2)\\s+)\\S+", "$1" + GONE),
            new Kind("((?:__Host-)?calends-[a-z]+=)[^;\\s,\"]+", "$1" + GONE),
            // user and password in an address
            new Kind("(://)[^\\s/?#]{1,500}@", "$1" + GONE + "@"),
            // settings, forms, query strings and JSON
            new Kind("(?i)((?:password|passwd|pwd|passphrase|secret|credential|token|api[-_]?key)[\\w.-]{0,40}"
                    + "(?:\\s?=\\s?|\"\\s?:\\s?))(?:\"[^\"]*+\"?|'[^']*+'?|[^&\\s;]+)", "$1" + GONE),
            new Kind("(?i)((?:password|passwd|passphrase):\\s?)\\S+", "$1" + GONE),
            new Kind("(?i)([?&](?:key|code|sig|signature)=)[^&\\s]+", "$1" + GONE),
            // by their shape: API keys, password hashes, signed links (a Message-ID looks alike, but ends at its @), random bits
            new Kind("cal_[A-Za-z0-9_-]{8,}+", "cal_" + GONE),
            new Kind("\\$2[abxy]?\\$\\d\\d\\$[./A-Za-z0-9]{20,}+", GONE),
            new Kind("\\$argon2(?:id|[id])\\$[A-Za-z0-9+/=,$]{20,}+", GONE),
            new Kind("(?<![A-Za-z0-9_-])(?=[A-Za-z_.-]{0,200}+\\d)[A-Za-z0-9_-]{20,}+\\.[A-Za-z0-9_-]{30,}+(?!@)", GONE),
            new Kind("(?<![A-Za-z0-9_-])[0-9a-fA-F]{64,}+(?![A-Za-z0-9_-])", GONE),
            new Kind("(?<![A-Za-z0-9_-])(?=[a-z0-9_-]*+[A-Z])(?=[A-Za-z_-]*+\\d)[A-Za-z0-9_-]{40,}+", GONE) };

    private static final Pattern BASIC = Pattern.compile("(?i)\\b(basic\\s+)(\\S{4,})");

    private Redaction() {
    }

    /** @return the text as it may be written down; the same object when there is nothing in it */
    static String in(String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        String cleared = shapes(WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(word))));
        return cleared.equals(text) ? text : cleared;
    }

    private static String word(MatchResult found) {
        String word = found.group();
        if (word.indexOf('/') < 0 && word.indexOf('%') < 0 && word.indexOf('\\') < 0) {
            return word;
        }
        String plain = plain(word);
        Matcher door = DOOR.matcher(plain);
        if (door.find()) {
            return plain.substring(0, door.end()) + "/" + GONE;
        }
        return plain.equals(word) || shapes(plain).equals(plain) ? word : shapes(plain);
    }

    /** As a lenient server would read it: nothing encoded, slashes once and leaning one way, no step on the spot. */
    private static String plain(String word) {
        String plain = word;
        for (int layer = 0; layer < LAYERS && plain.indexOf('%') >= 0; layer++) {
            plain = ENCODED.matcher(plain).replaceAll(code -> Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        }
        return plain.replace('\\', '/').replaceAll("(?<!:)/(?:\\.?/)++", "/");
    }

    private static String shapes(String text) {
        String cleared = BASIC.matcher(text).replaceAll(Redaction::basic);
        for (Kind kind : KINDS) {
            cleared = kind.looks.matcher(cleared).replaceAll(kind.left);
        }
        return cleared;
    }

    /** The word stands in sentences too, before words of small letters. */
    private static String basic(MatchResult found) {
        boolean prose = found.group(2).matches("[A-Za-z]?[a-z-]*+[.,;:!?)]*");
        return Matcher.quoteReplacement(prose ? found.group() : found.group(1) + GONE);
    }
}
