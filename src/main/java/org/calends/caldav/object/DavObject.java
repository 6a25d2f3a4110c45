package org.calends.caldav.object;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.obligation.calendar.CalendarStyle;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.model.Obligation;

/**
 * An obligation as one object of a collection (RFC 4791, 4.1).
 *
 * @param name the last part of its address
 * @param text the calendar, folded
 * @param ours the same without the person's own lines
 */
public record DavObject(String name, String uid, Obligation obligation, byte[] text, byte[] ours) {

    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private static final String SUFFIX = ".ics";

    /**
     * @param made the client's name for it, or null for ours
     * @param before the client's name for the one that it depends on, or null for ours
     * @param own the person's own lines, or null
     */
    static DavObject of(Obligation obligation, CalendarStyle style, ClientName made, ClientName before, ClientExtension own) {
        byte[] ours = CalendarText.file(obligation, style);
        if (before != null) {
            ours = renamed(ours, CalendarText.uidBefore(obligation, style.type()), before);
        }
        if (made != null) {
            ours = renamed(ours, CalendarText.uid(obligation, style.type()), made);
        }
        byte[] text = own == null ? ours : CalendarText.fold(own.into(unfolded(ours)));
        return new DavObject(made == null ? nameOf(obligation.id()) : made.name(),
                made == null ? CalendarText.uid(obligation, style.type()) : made.uid(), obligation, text, ours);
    }

    /** Only where the whole value is that identifier: in words that people wrote it stays. */
    private static byte[] renamed(byte[] calendar, String ourUid, ClientName as) {
        Pattern line = Pattern.compile("(\r\n(?:UID|RELATED-TO;RELTYPE=[A-Z-]+):)" + Pattern.quote(ourUid) + "\r\n");
        return CalendarText.fold(line.matcher(unfolded(calendar))
                .replaceAll("$1" + Matcher.quoteReplacement(ClientExtensions.escaped(as.uid())) + "\r\n"));
    }

    /** @return the last part of the address of what no client has named */
    static String nameOf(UUID obligation) {
        return obligation + SUFFIX;
    }

    /** @return the obligation that such a name of ours stands for, or null for a client's name */
    static UUID idOf(String name) {
        try {
            return name.endsWith(SUFFIX) ? UUID.fromString(name.substring(0, name.length() - SUFFIX.length())) : null;
        } catch (IllegalArgumentException noneOfOurs) {
            return null;
        }
    }

    /** @return whether this is its name: the client's if a client gave one, else whatever means our identifier */
    boolean isCalled(String asked) {
        return name.equals(asked) || name.equals(nameOf(obligation.id())) && obligation.id().equals(idOf(asked));
    }

    public String etag() {
        return '"' + UUID.nameUUIDFromBytes(text).toString() + '"';
    }

    public String unfolded() {
        return unfolded(text);
    }

    private static String unfolded(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
