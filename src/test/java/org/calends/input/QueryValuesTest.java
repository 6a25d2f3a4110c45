package org.calends.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.calends.authority.AuthorityDictionary;
import org.calends.input.InvalidInputException.Violation;
import org.calends.obligation.rest.ObligationFilter;
import org.calends.obligation.search.ObligationQuery;
import org.calends.obligation.search.ObligationQuery.Meant;
import org.calends.obligation.search.ObligationQuery.Order;
import org.calends.obligation.search.WhereClause;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Scope;
import org.calends.obligation.value.Status;
import org.junit.jupiter.api.Test;

/** What addresses ask for, and what they are refused for. */
class QueryValuesTest {

    private static final Instant NOW = Instant.parse("2021-05-26T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2021, 5, 26);

    private static void refused(String field, Supplier<?> reading) {
        assertThatThrownBy(reading::get).isInstanceOfSatisfying(InvalidInputException.class,
                invalidInputException -> assertThat(invalidInputException.violations()).extracting(Violation::field)
                        .containsExactly(field));
    }

    @Test
    void a_list_is_repeated_or_has_commas() {
        assertThat(QueryValues.list(List.of("a, b", "", " c ,,"))).containsExactly("a", "b", "c");
        assertThat(QueryValues.list(null)).isEmpty();
        assertThat(QueryValues.oneOf("status", List.of("OPEN,DONE"), Status.class)).containsExactly(Status.OPEN, Status.DONE);
        refused("status", () -> QueryValues.oneOf("status", List.of("open"), Status.class));
    }

    @Test
    void a_flag_is_true_or_false_or_absent_and_nothing_else() {
        assertThat(QueryValues.flag("dryRun", "TRUE", false)).isTrue();
        assertThat(QueryValues.flag("dryRun", "false", true)).isFalse();
        assertThat(QueryValues.flag("dryRun", (String) null, true)).isTrue();
        assertThat(QueryValues.flag("dryRun", (String) null, false)).isFalse();
        refused("dryRun", () -> QueryValues.flag("dryRun", "yes", false));
        refused("dryRun", () -> QueryValues.flag("dryRun", "", false));
    }

    @Test
    void a_day_lies_between_1900_and_9999() {
        assertThat(QueryValues.day("from", " 2021-05-26 ")).isEqualTo(TODAY);
        assertThat(QueryValues.day("from", "1900-01-01")).hasToString("1900-01-01");
        assertThat(QueryValues.day("from", "9999-12-31")).hasToString("9999-12-31");
        assertThat(QueryValues.day("from", " ")).isNull();
        assertThat(QueryValues.day("from", null)).isNull();
        refused("from", () -> QueryValues.day("from", "1899-12-31"));
        refused("from", () -> QueryValues.day("from", "+10000-01-01"));
        refused("from", () -> QueryValues.day("from", "2021-02-29"));
    }

    @Test
    void a_part_of_a_list_has_one_to_five_hundred_items() {
        assertThat(paging(null, " ")).extracting(Paging::page, Paging::size).containsExactly(0, 50);
        assertThat(paging(" 7 ", "500")).extracting(Paging::page, Paging::size).containsExactly(7, 500);
        assertThat(paging("1000000", "1")).extracting(Paging::page, Paging::size).containsExactly(1_000_000, 1);
        refused("page", () -> paging("1000001", null).page());
        refused("page", () -> paging("-1", null).page());
        refused("size", () -> paging(null, "0").size());
        refused("size", () -> paging(null, "501").size());
        refused("size", () -> paging(null, "ten").size());
        refused("size", () -> paging(null, "9999999999").size());
    }

    private static Paging paging(String page, String size) {
        Paging paging = new Paging();
        paging.page = page;
        paging.size = size;
        return paging;
    }

    @Test
    void a_part_that_is_turned_into_something_else_is_the_same_part() {
        assertThat(new Page<>(List.of(1, 2), 3, 4, 5).map(String::valueOf)).isEqualTo(new Page<>(List.of("1", "2"), 3, 4, 5));
    }

    @Test
    void a_scope_is_one_of_two_words_or_none() {
        assertThat(Scope.asked("THIS")).isEqualTo(Scope.THIS);
        assertThat(Scope.asked("FOLLOWING")).isEqualTo(Scope.FOLLOWING);
        assertThat(Scope.asked(null)).isNull();
        assertThat(Scope.asked("")).isNull();
        refused("scope", () -> Scope.asked("ALL"));
    }

    @Test
    void a_tag_names_a_version() {
        assertThat(EntityTags.of(3).getValue()).isEqualTo("3");
        assertThat(EntityTags.version("\"3\"")).hasValue(3);
        assertThat(EntityTags.version(" W/\"3\" ")).hasValue(3);
        assertThat(EntityTags.version("*")).isEmpty();
        assertThat(EntityTags.version(null)).isEmpty();
        refused("If-Match", () -> EntityTags.version("3"));
        refused("If-Match", () -> EntityTags.version("\"1234567890\""));
    }

    @Test
    void the_filter_of_an_address_is_read_word_by_word() {
        ObligationFilter filter = new ObligationFilter();
        filter.q = " Merger ";
        filter.status = List.of("OPEN");
        filter.kind = List.of("FILING,REVIEW");
        filter.authority = List.of("MIIT");
        filter.jurisdiction = List.of("CN");
        filter.tag = List.of("apps");
        filter.owner = List.of("lin@example.com");
        filter.dueFrom = "2021-05-01";
        filter.dueTo = "2021-05-31";
        filter.overdue = "true";
        filter.sort = "-title";

        assertThat(filter.query()).isEqualTo(new ObligationQuery("merger", List.of(Status.OPEN),
                List.of(Kind.FILING, Kind.REVIEW), List.of("MIIT"), List.of("CN"), List.of("apps"), List.of("lin@example.com"),
                LocalDate.of(2021, 5, 1), LocalDate.of(2021, 5, 31), true, Order.TITLE_Z_TO_A));
        assertThat(new ObligationFilter().query()).isEqualTo(ObligationQuery.ALL);
        filter.late = "false";
        assertThat(filter.query().late()).isFalse();
        filter.late = " ";
        filter.q = " ";
        filter.overdue = " ";
        assertThat(filter.query()).extracting(ObligationQuery::words, ObligationQuery::overdue).containsOnlyNulls();
        filter.overdue = "perhaps";
        refused("overdue", filter::query);
    }

    @Test
    void each_order_has_a_word_and_another_word_is_none() {
        assertThat(List.of("dueDate", "lastSafeDay", "title", "authority", "kind", "status", "createdAt", "updatedAt"))
                .allSatisfy(word -> {
                    assertThat(order(word)).startsWith(" order by ").endsWith("id").doesNotContain("desc");
                    assertThat(order("-" + word)).endsWith("id desc");
                });
        assertThat(Order.parse(" ")).isEqualTo(Order.DUE_DATE);
        assertThat(Order.parse(null)).isEqualTo(Order.DUE_DATE);
        refused("sort", () -> Order.parse("Title"));
    }

    private static String order(String word) {
        return new ObligationQuery(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null,
                Order.parse(word)).orderBy();
    }

    @Test
    void everything_is_asked_for_without_a_condition() {
        assertThat(where(ObligationQuery.ALL)).isEqualTo("from Obligation o");
        assertThat(ObligationQuery.ALL.orderBy()).isEqualTo(" order by due.date, id");
    }

    private static String where(ObligationQuery query) {
        return query.where(TODAY, NOW, false).from();
    }

    @Test
    void each_thing_that_is_asked_for_is_a_condition_with_its_value() {
        ObligationQuery query = new ObligationQuery("50% of_all!", List.of(Status.DONE), List.of(Kind.FILING), List.of("MIIT"),
                List.of("CN"), List.of("apps"), List.of("lin"), TODAY, TODAY.plusDays(1), null, Order.TITLE);

        assertThat(where(query)).contains("status in :status", "kind in :kind", "authorityKey in :authorityKey",
                "jurisdiction in :jurisdiction", "ownerKey in :ownerKey", "due.date >= :dueFrom", "due.date <= :dueTo",
                "searchText like :words escape '!'", "exists (select 1 from o.tags tag where tag in :tags)");
        assertThat(query.where(TODAY, NOW, true).from()).contains("o.id in (select tagged.id");
        assertThat(query.where(TODAY, NOW, false).parameters()).containsEntry("words", "%50!% of!_all!!%")
                .containsEntry("dueFrom", TODAY).containsEntry("tags", List.of("apps"));
    }

    @Test
    void words_also_find_whom_they_name() {
        ObligationQuery asked = new ObligationQuery("miit", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                null, null, null, Order.DUE_DATE);

        WhereClause both = asked.keyed(List.of(), List.of(), new Meant(List.of("miit"), List.of("lin@x.example")))
                .where(TODAY, NOW, false);
        assertThat(both.from()).contains("(searchText like :words escape '!' or authorityKey in :namedAuthorities"
                + " or ownerKey in :namedOwners)");
        assertThat(both.parameters()).containsEntry("namedAuthorities", List.of("miit")).containsEntry("namedOwners",
                List.of("lin@x.example")).containsEntry("words", "%miit%");
        assertThat(where(asked.keyed(List.of(), List.of(), new Meant(List.of("miit"), List.of()))))
                .doesNotContain("namedOwners");
        assertThat(where(asked.keyed(List.of(), List.of(), new Meant(List.of(), List.of("lin")))))
                .doesNotContain("namedAuthorities");
        assertThat(where(asked.onlyOverdue())).contains("searchText like").doesNotContain("(searchText");
    }

    @Test
    void what_is_late_is_told_by_days_and_near_today_by_the_moment() {
        ObligationQuery late = ObligationQuery.open(true, null);

        assertThat(late.where(TODAY, NOW, false).parameters()).containsEntry("today", TODAY).containsEntry("now", NOW)
                .containsEntry("earliest", TODAY.minusDays(3)).containsEntry("latest", TODAY.plusDays(3));
        assertThat(where(late)).contains("lastSafeDay <= :latest and (lastSafeDay < :earliest or (dueAt is null");
        assertThat(where(ObligationQuery.open(false, null))).contains("lastSafeDay > :latest or not (dueAt is null");
        assertThat(where(new ObligationQuery(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null,
                false, Order.DUE_DATE))).contains("not (status = ");
    }

    @Test
    void what_was_done_too_late_is_asked_for_or_left_out() {
        assertThat(where(late(true)))
                .isEqualTo("from Obligation o where due.date >= :dueFrom and closing.completion.late = true");
        assertThat(late(true).orderBy()).isEqualTo(" order by closing.completion.late, due.date, id");
        assertThat(where(late(false))).isEqualTo("from Obligation o where (closing.completion.late is null"
                + " or closing.completion.late = false)");
        assertThat(where(late(null))).isEqualTo("from Obligation o");
    }

    private static ObligationQuery late(Boolean late) {
        return new ObligationQuery(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null,
                late,
                Order.DUE_DATE);
    }

    @Test
    void of_those_that_are_asked_for_the_overdue_ones_can_be_picked() {
        ObligationQuery done = late(false);

        assertThat(done.onlyOverdue())
                .isEqualTo(new ObligationQuery(null, List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), null, null, true, false, Order.DUE_DATE));
        assertThat(done.overdue()).isNull();
    }

    @Test
    void an_authority_is_sought_by_its_key_whatever_it_is_called() {
        ObligationFilter filter = new ObligationFilter();
        filter.authority = List.of("工信部, Office of Nothing");
        filter.tag = List.of("apps");

        ObligationQuery asked = filter.query();
        ObligationQuery keyed = asked.keyed(List.copyOf(AuthorityDictionary.BUILT_IN.keys(asked.authorities())),
                asked.owners(), asked.meant());
        assertThat(keyed.authorities()).containsExactly("miit", "office of nothing");
        assertThat(keyed.tags()).containsExactly("apps");
    }

    @Test
    void one_value_that_an_index_begins_with_stands_in_front() {
        assertThat(ObligationQuery.open(null, null).orderBy()).isEqualTo(" order by status, lastSafeDay, id");
        assertThat(ObligationQuery.open(null, "lin").orderBy()).isEqualTo(" order by ownerKey, status, lastSafeDay, id");
        assertThat(new ObligationQuery(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, true,
                Order.LAST_SAFE_DAY_LAST_FIRST).orderBy()).isEqualTo(" order by status desc, lastSafeDay desc, id desc");
        assertThat(new ObligationQuery(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null,
                false, Order.LAST_SAFE_DAY).orderBy()).isEqualTo(" order by lastSafeDay, id");
        assertThat(ObligationQuery.between(List.of(Status.OPEN), TODAY, TODAY).orderBy())
                .isEqualTo(" order by status, due.date, id");
    }

    @Test
    void of_several_such_values_the_most_telling_does_and_a_first_date_says_where_to_begin() {
        List<String> inFront = IntStream.range(0, 5).mapToObj(QueryValuesTest::leavingOut).map(ObligationQuery::orderBy)
                .toList();

        assertThat(inFront).containsExactly(" order by ownerKey, due.date, id", " order by authorityKey, due.date, id",
                " order by kind, due.date, id", " order by status, due.date, id", " order by jurisdiction, due.date, id");
        assertThat(leavingOut(0).where(TODAY, NOW, false).parameters()).containsEntry("dueFrom", LocalDate.of(1900, 1, 1));
        assertThat(ObligationQuery.ALL.where(TODAY, NOW, false).parameters()).doesNotContainKey("dueFrom");
    }

    /** @param most of owner, authority, kind, status and jurisdiction those before are left out */
    private static ObligationQuery leavingOut(int most) {
        return new ObligationQuery(null, most > 3 ? List.of() : List.of(Status.OPEN),
                most > 2 ? Arrays.asList(Kind.FILING, Kind.REVIEW) : List.of(Kind.FILING),
                most > 1 ? List.of() : List.of("MIIT"), List.of("CN"), List.of(), most > 0 ? List.of("a", "b") : List.of("lin"),
                null, null, null, Order.DUE_DATE);
    }
}
