package org.calends.obligation;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Obligations as the database would give them, without a database. */
public final class SampleObligations {

    /** When every sample was written. */
    public static final Instant WRITTEN = Instant.parse("2021-04-26T01:00:00Z");

    private String title = "Comment on the draft rules for apps";
    private String description;
    private LocalDate date = LocalDate.of(2021, 5, 26);
    private Bound bound = Bound.BY;
    private LocalTime time;
    private String zone;
    private List<String> tags = List.of("apps");
    private Source source;

    private SampleObligations() {
    }

    public static SampleObligations anObligation() {
        return new SampleObligations();
    }

    public SampleObligations called(String words) {
        title = words;
        return this;
    }

    public SampleObligations describedAs(String words) {
        description = words;
        return this;
    }

    public SampleObligations due(Bound newBound, String newDate) {
        bound = newBound;
        date = LocalDate.parse(newDate);
        return this;
    }

    public SampleObligations at(String newTime, String newZone) {
        time = LocalTime.parse(newTime);
        zone = newZone;
        return this;
    }

    public SampleObligations tagged(String... newTags) {
        tags = List.of(newTags);
        return this;
    }

    public SampleObligations from(String url, String quote) {
        source = new Source(url, quote, null);
        return this;
    }

    public Obligation written() {
        Obligation obligation = new Obligation(new ObligationDraft(title, Kind.CONSULTATION, "MIIT", "CN", description, tags,
                date, bound, time, zone, "lin@example.com", null, null, source, null), "admin", WRITTEN);
        set(obligation, "id", new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L));
        return obligation;
    }

    private static void set(Obligation obligation, String field, Object value) {
        try {
            Field declared = Obligation.class.getDeclaredField(field);
            declared.setAccessible(true);
            declared.set(obligation, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
