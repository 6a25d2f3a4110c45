package org.calends.feed.format;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Calendar feeds. */
@ConfigMapping(prefix = "calends.feed")
public interface FeedSettings {

    /** How often calendars are asked to come again. Most have a rhythm of their own, up to a day. */
    @WithDefault("PT1H")
    Duration refresh();

    /** How many dates of an obligation that comes again are shown, the open one included. */
    @WithDefault("3")
    @Min(1)
    @Max(50)
    int occurrences();

    /** How many bytes of rendered events are kept in memory, so that a change renders one event and not a whole feed. */
    @WithDefault("67108864")
    long eventCacheBytes();

    /**
     * How many bytes of whole feeds are kept in memory, outside the heap, so that an unchanged feed is answered without
     * rendering.
     */
    @WithDefault("134217728")
    long feedCacheBytes();

    /** How many obligations are kept in memory to choose from; with more than that, every change reads them all again. */
    @WithDefault("50000")
    int keptObligations();

    /** How long an answer is given again without asking the database, and so how late another replica's change may show. */
    @WithDefault("PT1S")
    Duration trust();

    /** How often a minute one address may be fetched from one replica. */
    @WithDefault("300")
    int requestsPerMinute();
}
