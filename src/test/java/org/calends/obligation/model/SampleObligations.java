package org.calends.obligation.model;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Source;
import org.calends.obligation.value.Status;
import org.calends.obligation.value.WorkingHours;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Obligations as the database would give them, without a database, or as somebody posts them. */
public final class SampleObligations {

    /** When every sample was written. */
    public static final Instant WRITTEN = Instant.parse("2021-04-26T01:00:00Z");

    /** When the organisation works unless a sample says otherwise. */
    public static final WorkingHours HOURS = WorkingHours.parse("09:00-18:00", ZoneId.of("Asia/Shanghai"));

    private static final LocalDate MONDAY = LocalDate.of(2021, 4, 26);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final Map<String, Object> fields = new LinkedHashMap<>(Map.of("title", "Comment on the draft rules for apps",
            "kind",
            Kind.CONSULTATION, "authority", "MIIT", "jurisdiction", "CN", "dueDate", "2021-05-26", "bound", Bound.BY, "owner",
            "lin@example.com", "tags", List.of("apps")));
    private Instant registered = WRITTEN;
    private String uidBefore;
    private boolean step;
    private int number = 1;
    private int version;
    private WorkingHours hours = HOURS;
    private int revision = 1;
    private Status status = Status.OPEN;

    private SampleObligations() {
    }

    public static SampleObligations anObligation() {
        return new SampleObligations();
    }

    /** Nothing but a title and a date: the rest is what nobody says. */
    public static SampleObligations aPlainObligation() {
        SampleObligations plain = new SampleObligations();
        plain.fields.keySet().retainAll(List.of("title", "dueDate"));
        return plain;
    }

    public SampleObligations called(String words) {
        return with("title", words);
    }

    public SampleObligations describedAs(String words) {
        return with("description", words);
    }

    public SampleObligations due(Bound newBound, String newDate) {
        return with("bound", newBound).with("dueDate", newDate);
    }

    public SampleObligations due(String newDate) {
        return with("dueDate", newDate);
    }

    /** @param days from the Monday on which every test begins */
    public SampleObligations dueIn(int days) {
        return due(MONDAY.plusDays(days).toString());
    }

    public SampleObligations at(String newTime, String newZone) {
        return with("dueTime", newTime).with("zone", newZone);
    }

    /** Of an organisation that works then and there. */
    public SampleObligations seenWith(WorkingHours others) {
        hours = others;
        return this;
    }

    public SampleObligations tagged(String... newTags) {
        return with("tags", List.of(newTags));
    }

    public SampleObligations from(String url, String quote) {
        return with("source", new Source(url, quote, null));
    }

    public SampleObligations of(Kind kind) {
        return with("kind", kind);
    }

    /** @param authority null for nobody's */
    public SampleObligations setBy(String authority) {
        return with("authority", authority);
    }

    /** @param jurisdiction null for that of nowhere */
    public SampleObligations in(String jurisdiction) {
        return with("jurisdiction", jurisdiction);
    }

    /** @param owner null for nobody */
    public SampleObligations ownedBy(String owner) {
        return with("owner", owner);
    }

    public SampleObligations withDeputy(String deputy) {
        return with("deputy", deputy);
    }

    public SampleObligations ofTeam(UUID team) {
        return with("team", team.toString());
    }

    public SampleObligations reminding(Integer... days) {
        return with("leadDays", List.of(days));
    }

    public SampleObligations remindingWorkingDays(Integer... days) {
        return with("leadWorkingDays", List.of(days));
    }

    public SampleObligations registeredAt(String moment) {
        registered = Instant.parse(moment);
        return this;
    }

    /** Any other field of the draft; null takes it out. */
    public SampleObligations with(String field, Object value) {
        fields.put(field, value);
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

    /** @param moves how often its date was set, from 1 on */
    public SampleObligations inRevision(int moves) {
        revision = moves;
        return this;
    }

    public SampleObligations inStatus(Status newStatus) {
        status = newStatus;
        return this;
    }

    public Obligation written() {
        Obligation obligation = new Obligation(new CheckedDraft(draft(), null, null, step, hours), "admin", registered);
        obligation.comeAfter(uidBefore);
        set(obligation, "id", new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
        set(obligation, "version", version);
        set(obligation, "dueRevision", revision);
        set(obligation, "status", status);
        return obligation;
    }

    /** @return what is posted to make one */
    public String json() {
        try {
            return JSON.writeValueAsString(stated());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By name, so that a field more in the draft does not concern the samples. */
    private ObligationDraft draft() {
        Map<String, Object> all = stated();
        if (uidBefore != null) {
            all.put("dependsOn", new UUID(1, 1));
        }
        return JSON.convertValue(all, ObligationDraft.class);
    }

    private Map<String, Object> stated() {
        Map<String, Object> stated = new LinkedHashMap<>(fields);
        stated.values().removeIf(Objects::isNull);
        return stated;
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
