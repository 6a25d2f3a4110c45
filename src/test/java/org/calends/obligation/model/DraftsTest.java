package org.calends.obligation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Source;
import org.calends.obligation.workdays.CalendarNotice.Format;
import org.calends.obligation.workdays.NoticeDraft;
import org.calends.workday.count.Direction;
import org.calends.workday.count.Period;
import org.calends.workday.count.Unit;
import org.junit.jupiter.api.Test;

/** What becomes of drafts, and how a change of an obligation is told. */
class DraftsTest {

    private static final Obligation OBLIGATION = anObligation().withDeputy("zhao@example.com")
            .from("https://miit.gov.cn", "quote")
            .written();
    private static final Period SIX_MONTHS = new Period(6, Unit.MONTHS, null, null, null);

    private static void refused(String field, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOfSatisfying(InvalidInputException.class,
                invalidInputException -> assertThat(invalidInputException.violations()).extracting(Violation::field)
                        .containsExactly(field));
    }

    private static MilestoneDraft step(String name, Integer workingDays, Integer days, String calendar, String owner,
            List<Integer> leadDays, List<Integer> leadWorkingDays) {
        return new MilestoneDraft(name, workingDays, days, calendar, owner, "chen@example.com", leadDays, leadWorkingDays);
    }

    private static DependentDraft dependent(String owner, Period period, List<MilestoneDraft> steps,
            List<DependentDraft> dependents) {
        return new DependentDraft("The rules apply", Kind.EFFECTIVE, period, Bound.FROM, owner, null, List.of(30), null, steps,
                dependents);
    }

    @Test
    void a_step_is_an_obligation_some_working_days_before() {
        ObligationDraft draft = step(" Draft ready ", 10, null, null, null, null, null).towards(OBLIGATION);

        assertThat(draft.title()).isEqualTo("Draft ready: " + OBLIGATION.title());
        assertThat(draft.period()).isEqualTo(new Period(10, Unit.WORKING_DAYS, null, "CN", null).inDirection(Direction.BEFORE));
        assertThat(draft.owner()).isEqualTo("lin@example.com");
        assertThat(draft.deputy()).isEqualTo("chen@example.com");
        assertThat(draft.leadDays()).containsExactly(3, 0);
        assertThat(draft.dependsOn()).isEqualTo(OBLIGATION.id());
        assertThat(draft.kind()).isEqualTo(Kind.CONSULTATION);
        assertThat(draft.tags()).containsExactly("apps");
        assertThat(draft.source()).isEqualTo(OBLIGATION.source());
    }

    @Test
    void or_some_days_before_with_an_owner_a_calendar_and_lead_days_of_its_own() {
        ObligationDraft draft = step("Draft", null, 4, "HK", "wang@example.com", null, List.of(1)).towards(OBLIGATION);

        assertThat(draft.period()).isEqualTo(new Period(4, Unit.DAYS, null, "HK", null).inDirection(Direction.BEFORE));
        assertThat(draft.owner()).isEqualTo("wang@example.com");
        assertThat(draft.leadDays()).isNull();
        assertThat(draft.leadWorkingDays()).containsExactly(1);
        assertThat(step("Draft", null, 4, null, null, List.of(9), null).towards(OBLIGATION).leadDays()).containsExactly(9);
    }

    @Test
    void a_step_needs_a_name_and_one_way_to_count() {
        refused("name", () -> step(null, 1, null, null, null, null, null).towards(OBLIGATION));
        refused("name", () -> step(" ", 1, null, null, null, null, null).towards(OBLIGATION));
        refused("workingDaysBefore", () -> step("Draft", null, null, null, null, null, null).towards(OBLIGATION));
        refused("workingDaysBefore", () -> step("Draft", 1, 1, null, null, null, null).towards(OBLIGATION));
    }

    @Test
    void a_title_of_a_step_ends_where_there_is_no_more_room() {
        Obligation long492 = anObligation().called("x".repeat(493)).written();

        assertThat(step("Draft", 1, null, null, null, null, null).towards(long492).title()).hasSize(500).endsWith("x");
        assertThat(step("Drafts", 1, null, null, null, null, null).towards(long492).title()).hasSize(500).endsWith("x…");
    }

    @Test
    void what_depends_takes_from_the_one_before_what_it_does_not_say() {
        ObligationDraft draft = dependent(null, SIX_MONTHS, null, null).after(OBLIGATION);

        assertThat(draft.title()).isEqualTo("The rules apply");
        assertThat(draft.kind()).isEqualTo(Kind.EFFECTIVE);
        assertThat(draft.authority()).isEqualTo("MIIT");
        assertThat(draft.jurisdiction()).isEqualTo("CN");
        assertThat(draft.owner()).isEqualTo("lin@example.com");
        assertThat(draft.period()).isEqualTo(SIX_MONTHS);
        assertThat(draft.bound()).isEqualTo(Bound.FROM);
        assertThat(draft.leadDays()).containsExactly(30);
        assertThat(draft.dependsOn()).isEqualTo(OBLIGATION.id());
        assertThat(dependent("wang@example.com", SIX_MONTHS, null, null).after(OBLIGATION).owner())
                .isEqualTo("wang@example.com");
        refused("period", () -> dependent(null, null, null, null).after(OBLIGATION));
    }

    @Test
    void all_that_follows_is_counted_at_whatever_depth() {
        MilestoneDraft step = step("Draft", 1, null, null, null, null, null);
        DependentDraft deep = dependent(null, SIX_MONTHS, List.of(step, step),
                Arrays.asList(dependent(null, SIX_MONTHS, List.of(step), null), null));

        assertThat(DependentDraft.count(null)).isZero();
        assertThat(DependentDraft.count(List.of(deep))).isEqualTo(5);
        ObligationDraft bare = ObligationDraft.of(OBLIGATION);
        assertThat(bare.following()).isZero();
        assertThat(ObligationDraft.draft("t").milestones(List.of(step)).dependents(List.of(deep)).build().following())
                .isEqualTo(6);
    }

    @Test
    void an_obligation_is_what_its_draft_says() {
        ObligationDraft draft = ObligationDraft.of(anObligation().describedAs("why").at("17:00", "Asia/Shanghai")
                .reminding(9).remindingWorkingDays(2).withDeputy("zhao@example.com").written());

        assertThat(
                ObligationDraft.of(new Obligation(new CheckedDraft(draft, null, null, false, SampleObligations.HOURS), "x",
                        SampleObligations.WRITTEN)))
                .isEqualTo(draft);
        assertThat(draft.due())
                .isEqualTo(new DueDate(LocalDate.of(2021, 5, 26), Bound.BY, LocalTime.of(17, 0), "Asia/Shanghai"));
    }

    @Test
    void a_zone_without_a_time_says_nothing_and_no_bound_means_by() {
        ObligationDraft draft = ObligationDraft.draft("t").dueDate(LocalDate.of(2021, 5, 26)).zone("Asia/Shanghai").build();

        assertThat(draft.due()).isEqualTo(new DueDate(LocalDate.of(2021, 5, 26), Bound.BY, null, null));
    }

    @Test
    void each_way_to_change_a_draft_changes_that_alone() {
        ObligationDraft draft = ObligationDraft.of(OBLIGATION);
        UUID other = new UUID(9, 9);

        assertThat(changed(draft, draft.inZone("UTC"))).isEqualTo(Map.of("zone", "UTC"));
        assertThat(changed(draft, draft.dueOn(LocalDate.of(2022, 1, 1)))).isEqualTo(Map.of("dueDate", "2022-01-01"));
        assertThat(changed(draft, draft.dependingOn(other))).isEqualTo(Map.of("dependsOn", other.toString()));
        assertThat(changed(draft, draft.from(Source.NONE))).containsOnlyKeys("source");
        assertThat(changed(draft, draft.lookedAfterBy("a", "b"))).isEqualTo(Map.of("owner", "a", "deputy", "b"));
        assertThat(changed(draft, draft.counting(SIX_MONTHS))).containsOnlyKeys("dueDate", "period");
        ObligationDraft again = ObligationDraft.draft("t").recurrence("FREQ=YEARLY").build();
        assertThat(changed(again, again.comingOnce())).containsOnlyKeys("recurrence");
    }

    private static Map<String, String> changed(ObligationDraft before, ObligationDraft after) {
        Map<String, String> changed = new TreeMap<>();
        for (var component : ObligationDraft.class.getRecordComponents()) {
            try {
                Object old = component.getAccessor().invoke(before);
                Object now = component.getAccessor().invoke(after);
                if (!Objects.equals(old, now)) {
                    changed.put(component.getName(), String.valueOf(now));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return changed;
    }

    @Test
    void done_is_done_today_unless_somebody_says_when() {
        LocalDate today = LocalDate.of(2021, 5, 20);
        Instant now = today.atTime(15, 0).atZone(ZoneOffset.UTC).toInstant();

        assertThat(CompletionDraft.BARE.asCompletion(now, ZoneOffset.UTC, "lin"))
                .isEqualTo(new Completion(today, "lin", null, null));
        assertThat(new CompletionDraft("sent", "https://example.com", today.minusDays(1)).asCompletion(now, ZoneOffset.UTC,
                "lin"))
                .isEqualTo(new Completion(today.minusDays(1), "lin", "sent", "https://example.com"));
    }

    @Test
    void a_history_tells_each_field_before_and_after() {
        Snapshot before = Snapshot.of(OBLIGATION);
        Snapshot after = Snapshot.of(anObligation().called("Other").withDeputy(null).from("https://miit.gov.cn", "quote")
                .written());

        Map<String, Object> told = Differences.between(before, after, "because");
        assertThat(told).containsOnlyKeys("title", "deputy", "reason").containsEntry("reason", "because");
        assertThat(told.get("title")).hasToString("{from=Comment on the draft rules for apps, to=Other}");
        assertThat(told.get("deputy")).hasToString("{from=zhao@example.com, to=null}");
        assertThat(Differences.between(before, before, null)).isEmpty();
        assertThat(Differences.asCreated(OBLIGATION)).containsEntry("owner", "lin@example.com").doesNotContainKey("dueTime");
        assertThat(before.due()).isEqualTo(OBLIGATION.due());
        assertThat(before.owner()).isEqualTo("lin@example.com");
    }

    @Test
    void a_notice_is_checked_before_it_is_read() {
        NoticeDraft draft = new NoticeDraft("CN-2027", "cn", 2027, "ref", Format.CSV, "off,2027-01-01,,New Year");
        assertThat(draft.calendar()).isEqualTo("CN");
        assertThat(draft.loggedAs()).isEqualTo("CN CN-2027");
        assertThat(draft.asNotice().days()).hasSize(1);

        refused("id", () -> notice("a b", 2027, "ref", ""));
        refused("id", () -> notice(null, 2027, "ref", ""));
        refused("settles", () -> notice("a", 1999, "ref", ""));
        refused("settles", () -> notice("a", 2101, "ref", ""));
        refused("days", () -> notice("a", 2000, "ref", "x".repeat(500_001)));
        refused("reference", () -> notice("a", 2100, "x".repeat(501), ""));
        refused("reference", () -> notice("a", null, "two\nlines", ""));
        assertThat(notice("A-1._", 2100, null, "x".repeat(500_000)).settles()).isEqualTo(2100);
        assertThat(notice("a".repeat(100), 2000, "x".repeat(500), null).reference()).hasSize(500);
    }

    private static NoticeDraft notice(String id, Integer settles, String reference, String content) {
        return new NoticeDraft(id, "CN", settles, reference, Format.CSV, content);
    }
}
