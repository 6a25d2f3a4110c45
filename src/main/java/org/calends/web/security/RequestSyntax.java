package org.calends.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a request must be well formed before anybody looks at what it says (RFC 9110, 5.6; RFC 3986, 2.1). Each text is
 * looked at once from its beginning to its end.
 */
final class RequestSyntax {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String PARAMETERS = "(?:[ \t]*+;[ \t]*+(?:" + TOKEN
            + "[ \t]*+(?:=[ \t]*+(?:" + TOKEN + "|\"(?:[^\"\\\\\r\n]|\\\\[^\r\n])*+\")?+)?+)?+)*+[ \t]*+";
    private static final Pattern MEDIA_TYPE = Pattern.compile("[ \t]*+(?<type>" + TOKEN + ")/(?<subtype>" + TOKEN
            + ")" + PARAMETERS);
    /** A lone star is what Java's own client has sent for decades. */
    private static final Pattern MEDIA_RANGE = Pattern.compile("[ \t]*+(?:(?:" + TOKEN + "/" + TOKEN + "|\\*)" + PARAMETERS
            + ")?+");
    private static final Pattern WEIGHT = Pattern.compile("(?i);[ \t]*+q[ \t]*+=[ \t]*+([^;\\s]*+)");
    private static final Pattern NUMBER = Pattern.compile("(?:[01]|0?+\\.[0-9]{1,9}|[01]\\.[0-9]{0,9})");
    private static final Pattern LANGUAGE_RANGE = Pattern
            .compile(
                    "[ \t]*+(?:(?:\\*|[A-Za-z]{1,8})(?:-(?:[A-Za-z0-9]{1,8}|\\*))*+[ \t]*+(?:;[ \t]*+q[ \t]*+=[ \t]*+[^;\\s]*+[ \t]*+)?+)?+");
    private static final Pattern CHARSET = Pattern.compile("(?i);[ \t]*+charset[ \t]*+=[ \t]*+\"?+([^;\"\\s]*+)");
    private static final int LONGEST = 4_000;
    private static final int MOST_PARTS = 100;

    private RequestSyntax() {
    }

    /** @return whether Java can read it, and every % begins a character, none of them NUL */
    static boolean isAddress(String uri) {
        return isWellEncoded(uri) && isUri(uri);
    }

    /** @return whether Java can read it */
    static boolean isUri(String uri) {
        try {
            return new URI(uri) != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isWellEncoded(String uri) {
        for (int at = uri.indexOf('%'); at >= 0; at = uri.indexOf('%', at + 1)) {
            if (at + 2 >= uri.length() || digit(uri, at + 1) < 0 || digit(uri, at + 2) < 0
                    || digit(uri, at + 1) + digit(uri, at + 2) == 0) {
                return false;
            }
        }
        return uri.indexOf('\0') < 0;
    }

    private static int digit(String uri, int at) {
        return Character.digit(uri.charAt(at), 16);
    }

    /** @param header as sent, or null */
    static boolean isAccept(String header) {
        return header == null
                || fits(header) && parts(header).allMatch(part -> MEDIA_RANGE.matcher(part).matches() && weighs(part));
    }

    /** @param header as sent, or null */
    static boolean isAcceptLanguage(String header) {
        return header == null || fits(header)
                && parts(header).allMatch(part -> LANGUAGE_RANGE.matcher(part).matches() && weighs(part));
    }

    /** @param header as sent, or null */
    static boolean isMediaType(String header) {
        return header == null || header.isBlank() || fits(header) && MEDIA_TYPE.matcher(header).matches();
    }

    /** @return whether it is one in parts, each of which names files and encodings by itself (RFC 7578) */
    static boolean isForm(String mediaType) {
        return mediaType != null && mediaType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** @return whether the encoding that a media type names, if any, is one that we know */
    static boolean isKnownCharset(String mediaType) {
        return mediaType == null || charset(mediaType).map(RequestSyntax::isSupported).orElse(true);
    }

    private static Optional<String> charset(String mediaType) {
        return CHARSET.matcher(mediaType).results().map(found -> found.group(1)).findFirst();
    }

    private static boolean isSupported(String charset) {
        try {
            return Charset.isSupported(charset.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private static boolean fits(String header) {
        return header.length() <= LONGEST
                && header.chars().filter(letter -> letter == ',' || letter == ';').count() < MOST_PARTS;
    }

    private static boolean weighs(String part) {
        List<String> weights = WEIGHT.matcher(part).results().map(found -> found.group(1)).toList();
        return weights.size() < 2 && weights.stream().allMatch(weight -> NUMBER.matcher(weight).matches());
    }

    /** Commas within quotation marks part nothing; they are so rare in these headers that such a header is not taken. */
    private static Stream<String> parts(String header) {
        return Stream.of(header.split(",", -1));
    }
}
