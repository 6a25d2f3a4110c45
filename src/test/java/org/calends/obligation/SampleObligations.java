package org.calends.obligation;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Obligations as the database would give them, without a database. */
public final class SampleObligations {

    /** When every sample was written. */
    public static final Instant WRITTEN = Instant.parse("2021-04-26T01:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private String title = "Comment on the draft rules for apps";
    private String description;
    private LocalDate date = LocalDate.of(2021, 5, 26);
    private Bound bound = Bound.BY;
    private LocalTime time;
    private String zone;
    private List<String> tags = List.of("apps");
    private Source source;
    private String uidBefore;
    private boolean step;
    private int number = 1;
    private int version;
    private List<Integer> leadDays;
    private WorkingHours hours = WorkingHours.parse("09:00-18:00", ZoneId.of("Asia/Shanghai"));

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

    /** Of an organisation that works then and there. */
    public SampleObligations seenWith(WorkingHours others) {
        hours = others;
        return this;
    }

    public SampleObligations told(Integer... daysAhead) {
        leadDays = List.of(daysAhead);
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

    /** @param uid what calendars call the one towards which this is a step */
    public SampleObligations asStepTowards(String uid) {
        step = true;
        return following(uid);
    }

    /** @param uid what calendars call the one from whose date this one's is counted */
    public SampleObligations following(String uid) {
        uidBefore = uid;
        return this;
    }

    /** The one of many that has this number, from 1 on. */
    public SampleObligations numbered(int which) {
        number = which;
        return this;
    }

    public SampleObligations inVersion(int newVersion) {
        version = newVersion;
        return this;
    }

    public Obligation written() {
        Obligation obligation = new Obligation(new CheckedDraft(draft(), null, null, step, hours), "admin", WRITTEN);
        obligation.comeAfter(uidBefore);
        set(obligation, "id", new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
        set(obligation, "version", version);
        return obligation;
    }

    /** By name, so that a field more in the draft does not concern the samples. */
    private ObligationDraft draft() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", title);
        fields.put("kind", Kind.CONSULTATION);
        fields.put("authority", "MIIT");
        fields.put("jurisdiction", "CN");
        fields.put("description", description);
        fields.put("tags", tags);
        fields.put("dueDate", date);
        fields.put("bound", bound);
        fields.put("leadDays", leadDays);
        fields.put("dueTime", time);
        fields.put("zone", zone);
        fields.put("owner", "lin@example.com");
        fields.put("source", source);
        fields.put("dependsOn", uidBefore == null ? null : new UUID(1, 1));
        return JSON.convertValue(fields, ObligationDraft.class);
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
