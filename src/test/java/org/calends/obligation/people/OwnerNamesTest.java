package org.calends.obligation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.util.List;
import java.util.stream.Stream;

import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.obligation.model.ObligationDraft;
import org.junit.jupiter.api.Test;

/** Whoever looks after an obligation can be mailed: a name becomes an address, or is refused with the nearest ones. */
class OwnerNamesTest {

    private static final String NOBODY = "account.person.not-mailable";

    private final People people = new People(new PeopleNow(null, null) {

        @Override
        List<String> shown(List<String> addresses, String written) {
            return addresses;
        }

        @Override
        public PeopleDirectory directory() {
            return new PeopleDirectory(List.of(new KnownPerson("jide@house.example", "Jide Okafor", "j.okafor"),
                    new KnownPerson("one@house.example", "Twin", null), new KnownPerson("two@house.example", "twin", null),
                    new KnownPerson("three@house.example", "TWIN", null), new KnownPerson("four@house.example", "Twin", null)));
        }
    });

    private static ObligationDraft draft(String owner, String deputy) {
        return ObligationDraft.of(anObligation().ownedBy(owner).withDeputy(deputy).written());
    }

    private void refused(ObligationDraft draft, ObligationDraft before, Violation... violations) {
        assertThatThrownBy(() -> people.settled(draft, before)).isInstanceOfSatisfying(InvalidInputException.class,
                invalidInputException -> assertThat(invalidInputException.violations()).containsExactly(violations));
    }

    @Test
    void addresses_and_nobody_stay_as_they_are() {
        ObligationDraft addresses = draft("lin@example.com", "zhao@example.com");
        ObligationDraft nobody = draft(null, null);

        assertThat(people.settled(addresses, null)).isSameAs(addresses);
        assertThat(people.settled(nobody, null)).isSameAs(nobody);
    }

    @Test
    void the_name_of_one_becomes_the_address_of_owner_and_deputy_each() {
        assertThat(people.settled(draft("jide okafor", "zhao@example.com"), null))
                .isEqualTo(draft("jide@house.example", "zhao@example.com"));
        assertThat(people.settled(draft("lin@example.com", "J.Okafor"), null))
                .isEqualTo(draft("lin@example.com", "jide@house.example"));
    }

    @Test
    void any_other_name_is_refused_at_its_field_with_the_nearest() {
        refused(draft("Jide Okafer", null), null, new Violation("owner", NOBODY + ".suggest", "jide@house.example"));
        refused(draft("Legal department", "法务部"), null, new Violation("owner", NOBODY), new Violation("deputy", NOBODY));
    }

    @Test
    void the_name_of_several_is_refused_with_the_first_three() {
        assertThatThrownBy(() -> people.settled(draft(null, "Twin"), null)).hasMessageContainingAll("deputy",
                "what several people are called", "Did you mean").satisfies(
                        refused -> assertThat(refused.getMessage().split("@house.example", -1)).hasSize(4));
    }

    @Test
    void what_stood_there_before_is_nobody_s_mistake_of_today() {
        ObligationDraft before = draft("Legal department", "Twin");

        assertThat(people.settled(before, before)).isSameAs(before);
        refused(draft("Legal department", "Legal department"), before, new Violation("deputy", NOBODY));
    }

    @Test
    void each_address_is_offered_once_with_the_name_of_whoever_has_it() {
        Stream<KnownPerson> everybody = Stream.of(new KnownPerson("wang@example.com", null, null),
                new KnownPerson("Wang@Example.com", "Wang Fang", null), new KnownPerson("chen@example.com", "Chen", "chen"),
                new KnownPerson("chen@example.com", null, null), new KnownPerson("zhao@example.com", null, null));

        assertThat(PeopleList.first(everybody, 2)).containsExactly(new KnownPerson("Wang@Example.com", "Wang Fang", null),
                new KnownPerson("chen@example.com", "Chen", "chen"));
    }
}
