package org.calends.caldav.collection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.feed.content.ChangeLog.Place;

/**
 * How far a client has seen a collection (RFC 6578, 3.2), as a URI.
 *
 * @param version of the subscription: another filter makes another collection
 * @param collection the last part of its address: a token from another collection says nothing here
 * @param after the last entry seen while the first answer comes in parts; null once all were
 * @param day closed obligations leave a collection by the mere passing of days, which no change tells
 */
public record SyncToken(Place place, String collection, int version, LocalDate day, UUID after) {

    private static final Pattern FORM = Pattern
            .compile(
                    "urn:calends:sync:(\\d{1,18}):([0-9a-f]{1,16}):([0-9a-z-]{1,60}):(\\d{1,9}):(\\d{1,7})(?::([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?");

    public static Optional<SyncToken> parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        return parts.matches() ? Optional.of(new SyncToken(new Place(Long.parseLong(parts.group(1)), parts.group(2)),
                parts.group(3), Integer.parseInt(parts.group(4)), LocalDate.ofEpochDay(Long.parseLong(parts.group(5))),
                parts.group(6) == null ? null : UUID.fromString(parts.group(6)))) : Optional.empty();
    }

    /** @return the token for what comes after this entry, or null when it was the last */
    public SyncToken after(UUID last) {
        return new SyncToken(place, collection, version, day, last);
    }

    public String text() {
        return "urn:calends:sync:" + place.number() + ":" + place.mark() + ":" + collection + ":" + version + ":"
                + day.toEpochDay() + (after == null ? "" : ":" + after);
    }
}
