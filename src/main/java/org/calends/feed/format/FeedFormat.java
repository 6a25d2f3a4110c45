package org.calends.feed.format;

import java.util.Optional;
import java.util.stream.Stream;

import org.calends.obligation.calendar.CalendarText;

/** In which format a feed is read. The suffix of the address says which; the secret before it is the same for all. */
public enum FeedFormat {
    /** iCalendar (RFC 5545). */
    ICS(".ics", CalendarText.MEDIA_TYPE),
    /** JSON Feed 1.1; stands before {@link #JCAL}, whose suffix its own ends with. */
    JSON_FEED(".feed.json", "application/feed+json"),
    /** jCal, iCalendar written as JSON (RFC 7265). */
    JCAL(".json", "application/calendar+json"),
    /** Atom (RFC 4287). */
    ATOM(".atom", "application/atom+xml;charset=UTF-8");

    private final String suffix;
    private final String mediaType;

    FeedFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    static Optional<FeedFormat> of(String fileName) {
        return Stream.of(values()).filter(feedFormat -> fileName.endsWith(feedFormat.suffix)).findFirst();
    }

    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @return a header that gives the file a name which tells nothing */
    public String disposition() {
        return "inline; filename=\"calends" + suffix + '"';
    }
}
