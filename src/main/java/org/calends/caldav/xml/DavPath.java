package org.calends.caldav.xml;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something is below {@code /caldav/}: the root, what principals and homes stand below, a principal, a person's home, a
 * collection or an object.
 *
 * @param segments decoded
 */
public record DavPath(List<String> segments) {

    public static final String ROOT = "/caldav/";

    private static final String PRINCIPALS = "principals";
    private static final String CALENDARS = "calendars";

    public enum Kind {
        ROOT,
        PRINCIPALS,
        CALENDARS,
        PRINCIPAL,
        HOME,
        COLLECTION,
        OBJECT,
        NOTHING
    }

    /** @param decoded what stands behind {@code /caldav/} */
    public static DavPath of(String decoded) {
        return new DavPath(Stream.of(decoded.split("/")).filter(segment -> !segment.isEmpty()).toList());
    }

    /** @param href an absolute path, or a whole address, as clients send it */
    public static DavPath ofHref(String href) {
        String path = href.strip().replaceFirst("^https?://[^/]*", "");
        if (!path.startsWith(ROOT)) {
            return new DavPath(List.of("elsewhere"));
        }
        return new DavPath(Stream.of(path.substring(ROOT.length()).split("/")).filter(segment -> !segment.isEmpty())
                .map(DavPath::decode).toList());
    }

    public static DavPath principal(String user) {
        return new DavPath(List.of(PRINCIPALS, user));
    }

    public static DavPath home(String user) {
        return new DavPath(List.of(CALENDARS, user));
    }

    public DavPath child(String segment) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new DavPath(List.copyOf(longer));
    }

    /** @return another one in the same collection */
    public DavPath beside(String name) {
        List<String> other = new ArrayList<>(segments.subList(0, segments.size() - 1));
        other.add(name);
        return new DavPath(List.copyOf(other));
    }

    public Kind kind() {
        if (segments.isEmpty()) {
            return Kind.ROOT;
        }
        if (segments.get(0).equals(PRINCIPALS) && segments.size() <= 2) {
            return segments.size() == 1 ? Kind.PRINCIPALS : Kind.PRINCIPAL;
        }
        if (!segments.get(0).equals(CALENDARS)) {
            return Kind.NOTHING;
        }
        return switch (segments.size()) {
            case 1 -> Kind.CALENDARS;
            case 2 -> Kind.HOME;
            case 3 -> Kind.COLLECTION;
            case 4 -> Kind.OBJECT;
            default -> Kind.NOTHING;
        };
    }

    /** @return whose it is; null for the root */
    public String user() {
        return segments.size() < 2 ? null : segments.get(1);
    }

    public String collection() {
        return segments.get(2);
    }

    public String object() {
        return segments.get(3);
    }

    /** @return the address, each segment percent-encoded (RFC 3986, 2.1) */
    public String href() {
        String path = segments.stream().map(DavPath::encode).collect(Collectors.joining("/"));
        return ROOT + path + (path.isEmpty() || kind() == Kind.OBJECT ? "" : "/");
    }

    private static String encode(String segment) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > 0 && (Character.isLetterOrDigit(octet) || "-._~@".indexOf(octet) >= 0);
            encoded.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet & 0xFF));
        }
        return encoded.toString();
    }

    private static String decode(String segment) {
        try {
            String decoded = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.indexOf('\0') < 0 ? decoded : segment; // nothing is called so, and not every database can be asked
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }
}
