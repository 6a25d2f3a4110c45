package org.calends.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.Api;
import org.calends.MovableClock;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.change.RecurrenceService;
import org.calends.obligation.model.CompletionDraft;
import org.calends.obligation.model.MilestoneDraft;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.PostponementDraft;
import org.calends.obligation.model.ReasonDraft;
import org.calends.obligation.value.Scope;
import org.calends.visibility.Visibility;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Obligations with everything that files have lost somewhere: ugly texts, times, leads, chains, series, ends, teams. */
@ApplicationScoped
class UglyObligations {

    private static final List<String> BITS = List.of("=SUM(A1)", "'=SUM(A1)", "''", "+", "-1", "@", " ", "\u3000", "\u00A0",
            "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\u200B", "\u202E", "\u2066", "\uFEFF", "\u00AD", "\uFFFD", "\\", "\\n",
            "\\u{202E}", "\"", "\"\"", ",", ";", ":", "、", "；", "|", "个人信息", "می\u200Cخواهم", "👩\u200D💻", "a", "none",
            "sep=;",
            "#", "null", "true", "<b>", "{x}", "%s", "École", "BEGIN:VEVENT");
    private static final List<String> BREAKS = List.of("\n", "\r\n", "\r", "\n\n", "\t", "\n=1+1", "\r\n BEGIN:VEVENT");
    private static final List<String> ZONES = List.of("Asia/Shanghai", "UTC", "Etc/UTC", "Pacific/Kiritimati",
            "America/New_York",
            "Asia/Kolkata", "Australia/Lord_Howe", "Etc/GMT+5", "Europe/London");
    private static final List<String> RULES = List.of("FREQ=YEARLY", "FREQ=MONTHLY;COUNT=4", "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY;UNTIL=20211231");
    private static final List<String> KINDS = List.of("CONSULTATION", "FILING", "EFFECTIVE", "HEARING", "PAYMENT", "OTHER");
    private static final List<String> BOUNDS = List.of("BY", "BEFORE", "ON", "FROM");
    private static final int EDGE = 40;

    private final Obligations obligations;
    private final ObjectMapper json;
    private final MovableClock clock;
    private final RecurrenceService recurrenceService;

    private Random random;
    private int number;
    private UUID open;
    private UUID confidential;

    UglyObligations(Obligations obligations, ObjectMapper json, MovableClock clock, RecurrenceService recurrenceService) {
        this.recurrenceService = recurrenceService;
        this.obligations = obligations;
        this.json = json;
        this.clock = clock;
    }

    /** @return how many there are then; the same for the same seed; some belong to teams of the administrator's */
    int make(int roots, long seed) {
        random = new Random(seed);
        number = 0;
        open = UUID.fromString(Api.made("/api/teams", "{\"name\": \"Open\"}"));
        confidential = UUID.fromString(Api.made("/api/teams", "{\"name\": \"Confidential\", \"confidential\": true}"));
        return Visibility.ofPerson("admin").during(() -> make(roots));
    }

    private int make(int roots) {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < roots; i++) {
            clock.advance(Duration.ofMillis(random.nextInt(100_000)));
            made.add(obligations.register(draft(made), "admin").id());
        }
        for (UUID id : List.copyOf(made)) {
            clock.advance(Duration.ofSeconds(random.nextInt(10_000)));
            change(id);
        }
        return number;
    }

    private ObligationDraft draft(List<UUID> made) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", line(3) + " #" + number++);
        fields.put("kind", some(KINDS));
        fields.put("bound", some(BOUNDS));
        maybe(fields, "authority", line(2));
        maybe(fields, "jurisdiction", some(List.of("CN", "EU", "GB-ENG")));
        maybe(fields, "description", prose());
        maybe(fields, "tags", tags());
        maybe(fields, "owner", some(List.of("lin@example.com", "wang.fang+x@example.com")));
        maybe(fields, "deputy", "zhao@example.com");
        maybe(fields, "leadDays", some(List.of(List.of(), List.of(45, 7), List.of(0))));
        maybe(fields, "leadWorkingDays", some(List.of(List.of(), List.of(10, 2))));
        maybe(fields, "source", Map.of("url", "https://example.com/a?b=" + number + "&c=,;", "quote", prose(), "documentId",
                new UUID(0x0190_0000_0000_7000L, random.nextLong() >>> 2 | Long.MIN_VALUE)));
        if (random.nextInt(4) == 0 && !made.isEmpty()) {
            fields.put("dependsOn", some(made));
            fields.put("period", Map.of("amount", 1 + random.nextInt(20), "unit", "WORKING_DAYS", "calendar", "CN"));
        } else {
            fields.put("dueDate", day().toString());
            recurrence(fields);
        }
        if (random.nextBoolean()) {
            fields.put("dueTime", some(List.of("00:00", "17:00", "23:59:59", "08:30")));
            fields.put("zone", some(ZONES));
        }
        team(fields);
        return json.convertValue(fields, ObligationDraft.class);
    }

    /** What depends on something belongs to the same team; only members answer for what is confidential. */
    private void team(Map<String, Object> fields) {
        Object trigger = fields.get("dependsOn");
        UUID team = trigger != null ? obligations.get((UUID) trigger).team()
                : number % 4 == 1 ? open : number % 4 == 2 ? confidential : null;
        fields.put("team", team);
        if (confidential.equals(team)) {
            fields.remove("owner");
            fields.remove("deputy");
        }
    }

    private void recurrence(Map<String, Object> fields) {
        if (random.nextInt(3) == 0) {
            fields.put("recurrence", some(RULES));
            if (random.nextBoolean()) {
                fields.put("recurrenceRoll", "FOLLOWING");
                fields.put("recurrenceCalendar", "CN");
            }
        }
    }

    private void change(UUID id) {
        Obligation present = obligations.get(id);
        if (random.nextInt(4) == 0 && present.lastSafeDay().isAfter(LocalDate.of(2021, 6, 1))) {
            obligations.addMilestone(id, new MilestoneDraft("Step " + number++ + " " + line(1), 5, null, "CN", null, null, null,
                    List.of(3)), "admin");
        }
        if (present.recurrence() != null && random.nextInt(3) == 0) {
            obligations.edit(id, draft -> draft.from(null), Scope.THIS, OptionalInt.empty(), "admin");
        }
        if (present.recurrence() != null && random.nextInt(2) == 0) {
            recurrenceService.next(present, 2).stream().skip(1).forEach(
                    later -> obligations.skipLater(id, later.nominal(), true, OptionalInt.empty(), "admin"));
        }
        if (random.nextInt(5) == 0) {
            obligations.postpone(id, new PostponementDraft(day(), null, "Extended"), OptionalInt.empty(), "admin");
        }
        close(id);
    }

    private void close(UUID id) {
        switch (random.nextInt(6)) {
            case 0 -> obligations.complete(id, new CompletionDraft(random.nextBoolean() ? prose() : null,
                    random.nextBoolean() ? "https://example.com/receipt?n=1,2" : null,
                    LocalDate.of(2021, 4, 1).plusDays(random.nextInt(25))), OptionalInt.empty(), "admin");
            case 1 -> obligations.waive(id, new ReasonDraft("No, " + line(2)), OptionalInt.empty(), "admin");
            case 2 -> obligations.withdraw(id, new ReasonDraft("=Taken back\n" + line(2)), OptionalInt.empty(), "admin");
            default -> {
            }
        }
    }

    private LocalDate day() {
        return LocalDate.of(2021, 4, 1).plusDays(random.nextInt(200));
    }

    private void maybe(Map<String, Object> fields, String field, Object value) {
        if (random.nextBoolean()) {
            fields.put(field, value);
        }
    }

    /** Seen, and of one line. */
    private String line(int bits) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(bits + 1); i > 0; i--) {
            text.append(some(BITS));
        }
        return text.append(some(List.of("x", "期限", "é"))).append(random.nextInt(8) == 0 ? some(BITS) : "").toString();
    }

    private String prose() {
        return (random.nextBoolean() ? some(BREAKS) : "") + line(3) + some(BREAKS) + line(2)
                + (random.nextBoolean() ? some(BREAKS) : "");
    }

    private List<String> tags() {
        return random.nextBoolean() ? List.of("a, b", "c", "=d") : List.of("'=x" + random.nextInt(EDGE), "；", "plain");
    }

    private <T> T some(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
