package org.calends.input;

import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The time zones of the Java platform's table (IANA). Libraries add places of their own to it for zones that they may read
 * from a file, ical4j 1,500 of them; those have no rules and are none.
 */
public final class TimeZones {

    private static final SortedSet<String> IDS = withRules();

    private TimeZones() {
    }

    /** @return the names of all of them, in order */
    public static SortedSet<String> ids() {
        return IDS;
    }

    private static SortedSet<String> withRules() {
        SortedSet<String> ids = new TreeSet<>(ZoneId.getAvailableZoneIds());
        ids.removeIf(id -> ZoneId.of(id).getRules() == null);
        return Collections.unmodifiableSortedSet(ids);
    }
}
