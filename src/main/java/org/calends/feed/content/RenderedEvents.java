package org.calends.feed.content;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.calends.feed.format.FeedSettings;
import org.calends.obligation.calendar.CalendarStyle;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.WorkingHours;
import org.calends.workday.recurrence.Occurrence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;

/** Remembers the bytes of events by version and style. Nothing is ever outdated here: another version has another key. */
@Singleton
class RenderedEvents {

    private static final int KEY_BYTES = 120;

    private final Cache<Key, byte[]> cache;

    @Inject
    RenderedEvents(FeedSettings settings, MeterRegistry meters) {
        this(settings.eventCacheBytes(), meters);
    }

    RenderedEvents(long mostBytes, MeterRegistry meters) {
        cache = Caffeine.newBuilder().recordStats().maximumWeight(mostBytes)
                .weigher((Key key, byte[] bytes) -> bytes.length + KEY_BYTES).build();
        FunctionCounter.builder("calends.feed.events.rendered", this, RenderedEvents::rendered)
                .description("Events that had to be rendered because none of that version was in memory").register(meters);
    }

    private record Key(UUID id, int version, Occurrence later, CalendarStyle style) {
    }

    byte[] of(Obligation obligation, CalendarStyle style) {
        return cache.get(new Key(obligation.id(), obligation.version(), null, style),
                key -> CalendarText.component(obligation, style));
    }

    /** A later date of an obligation that comes again. */
    byte[] of(Obligation obligation, Occurrence later, WorkingHours hours, CalendarStyle style) {
        return cache.get(new Key(obligation.id(), obligation.version(), later, style),
                key -> CalendarText.component(obligation.on(later, hours), style));
    }

    /** @return how many events were rendered so far */
    long rendered() {
        return cache.stats().loadCount();
    }
}
