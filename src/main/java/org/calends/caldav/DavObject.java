package org.calends.caldav;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.calends.obligation.CalendarStyle;
import org.calends.obligation.CalendarText;
import org.calends.obligation.Obligation;

/**
 * An obligation as one object of a collection (RFC 4791, 4.1).
 *
 * @param name the last part of its address
 * @param text the calendar, folded
 * @param ours the same without the person's own lines
 */
record DavObject(String name, String uid, Obligation obligation, byte[] text, byte[] ours) {

    static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private static final String SUFFIX = ".ics";

    /**
     * @param made the client's name for it, or null for ours
     * @param own the person's own lines, or null
     */
    static DavObject of(Obligation obligation, CalendarStyle style, ClientName made, ClientLines own) {
        byte[] ours = CalendarText.file(obligation, style);
        byte[] text = ours;
        String ourUid = CalendarText.uid(obligation, style.type());
        String uid = made == null ? ourUid : made.uid();
        if (made != null || own != null) {
            String named = unfolded(ours).replace("\r\nUID:" + ourUid + "\r\n", "\r\nUID:" + uid + "\r\n");
            text = CalendarText.fold(own == null ? named : own.into(named));
        }
        return new DavObject(made == null ? nameOf(obligation.id()) : made.name(), uid, obligation, text, ours);
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

    String etag() {
        return '"' + UUID.nameUUIDFromBytes(text).toString() + '"';
    }

    String unfolded() {
        return unfolded(text);
    }

    private static String unfolded(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
