package org.calends.subscription.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.util.List;

import org.calends.authority.AddedName;
import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which obligations a subscriber hears of. */
class FilterTest {

    private static boolean wants(SampleSubscriptions subscription, SampleObligations obligation) {
        return wants(subscription, obligation, AuthorityDictionary.BUILT_IN);
    }

    private static boolean wants(SampleSubscriptions subscription, SampleObligations obligation, AuthorityDictionary names) {
        return subscription.written().filter().wish(names).test(obligation.written());
    }

    @Test
    void who_asks_for_nothing_in_particular_hears_of_everything() {
        assertThat(wants(aSubscription(), anObligation())).isTrue();
        assertThat(wants(aSubscription(), SampleObligations.aPlainObligation())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "MIIT, true", "miit, true", "工业和信息化部, true", "工信部, true", "CAC, false",
            "MIITX, false", "-, false" })
    void an_authority_is_meant_by_each_of_its_names(String authority, boolean wanted) {
        assertThat(wants(aSubscription().toAuthorities("MIIT", "EDPB"), anObligation().setBy(authority))).isEqualTo(wanted);
    }

    @Test
    void a_name_that_is_added_later_is_meant_from_then_on() {
        SampleSubscriptions subscription = aSubscription().toAuthorities("MIIT");
        AuthorityDictionary longer = AuthorityDictionary.with(List.of(new AddedName("MIIT", "CN", "The Ministry of Apps")));

        assertThat(wants(subscription, anObligation().setBy("The Ministry of Apps"))).isFalse();
        assertThat(wants(subscription, anObligation().setBy("The Ministry of Apps"), longer)).isTrue();
        assertThat(wants(subscription, anObligation().setBy("The Ministry of Applications"), longer)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "FILING, true", "PAYMENT, true", "CONSULTATION, false" })
    void one_of_the_kinds_is_enough(Kind kind, boolean wanted) {
        assertThat(wants(aSubscription().toKinds(Kind.FILING, Kind.PAYMENT), anObligation().of(kind))).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "CN, true", "EU, true", "US, false", "-, false" })
    void one_of_the_jurisdictions_is_enough_and_none_is_none_of_them(String jurisdiction, boolean wanted) {
        assertThat(wants(aSubscription().toJurisdictions("cn", "EU"), anObligation().in(jurisdiction))).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({ "Apps, true", "games;APPS, true", "app, false", "games, false" })
    void one_tag_in_common_is_enough_whatever_its_letters(String tags, boolean wanted) {
        assertThat(wants(aSubscription().toTags("apps", "labels"), anObligation().tagged(tags.split(";")))).isEqualTo(wanted);
    }

    @Test
    void what_has_no_tag_has_none_in_common() {
        assertThat(wants(aSubscription().toTags("apps"), anObligation().tagged())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "lin@example.com, -, true", "LIN@example.com, -, true",
            "chen@example.com, lin@example.com, true", "-, lin@example.com, true", "chen@example.com, -, false",
            "chen@example.com, wu@example.com, false", "-, -, false" })
    void what_somebody_owns_or_is_the_deputy_for_is_theirs(String owner, String deputy, boolean wanted) {
        assertThat(wants(aSubscription().toOwners("lin@example.com"), anObligation().ownedBy(owner).withDeputy(deputy)))
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = { "DRAFT rules", "forty million", "miit" })
    void words_are_sought_in_title_description_and_authority(String words) {
        SampleObligations obligation = anObligation().describedAs("The budget is Forty Million");

        assertThat(wants(aSubscription().toText(words), obligation)).isTrue();
        assertThat(wants(aSubscription().toText(words + "s"), obligation)).isFalse();
    }

    @Test
    void words_that_only_a_description_could_hold_are_not_found_where_there_is_none() {
        assertThat(wants(aSubscription().toText("forty million"), anObligation())).isFalse();
    }

    /** Each line leaves one of the wishes unfulfilled. */
    @ParameterizedTest
    @CsvSource({ "MIIT, FILING, CN, apps, lin@example.com, report, true",
            "CAC, FILING, CN, apps, lin@example.com, report, false",
            "MIIT, REVIEW, CN, apps, lin@example.com, report, false", "MIIT, FILING, EU, apps, lin@example.com, report, false",
            "MIIT, FILING, CN, toys, lin@example.com, report, false", "MIIT, FILING, CN, apps, wu@example.com, report, false",
            "MIIT, FILING, CN, apps, lin@example.com, letter, false" })
    void all_that_is_asked_for_must_be_so(String authority, Kind kind, String jurisdiction, String tag, String owner,
            String title, boolean wanted) {
        SampleSubscriptions subscription = aSubscription().toAuthorities("MIIT").toKinds(Kind.FILING).toJurisdictions("CN")
                .toTags("apps").toOwners("lin@example.com").toText("report");

        assertThat(wants(subscription, anObligation().setBy(authority).of(kind).in(jurisdiction).tagged(tag).ownedBy(owner)
                .called(title))).isEqualTo(wanted);
    }

    /** Several lines in a column; the database gives null for a column that was never filled. */
    @Test
    void lists_come_back_from_the_database_as_they_went_there() {
        LineListConverter lineListConverter = new LineListConverter();

        for (List<String> each : List.of(List.<String> of(), List.of("MIIT"),
                List.of("MIIT", "Department for Business, Energy"))) {
            assertThat(lineListConverter.convertToEntityAttribute(lineListConverter.convertToDatabaseColumn(each)))
                    .isEqualTo(each);
        }
        assertThat(lineListConverter.convertToDatabaseColumn(List.of("MIIT", "CAC"))).isEqualTo("MIIT\nCAC");
        assertThat(lineListConverter.convertToDatabaseColumn(null)).isEmpty();
        assertThat(lineListConverter.convertToEntityAttribute(null)).isEmpty();
    }
}
