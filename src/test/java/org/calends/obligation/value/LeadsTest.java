package org.calends.obligation.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;

import org.calends.input.InvalidInputException;
import org.calends.obligation.lead.LeadPolicyDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeadsTest {

    private final LeadDays column = new LeadDays();

    @Test
    void days_stand_most_first_and_each_once() {
        assertThat(LeadDays.inOrder(Arrays.asList(1, 30, 7, 1))).containsExactly(30, 7, 1);
        assertThat(LeadDays.inOrder(List.of(7, 7))).containsExactly(7);
        assertThat(LeadDays.inOrder(null)).isNull();
        List<Integer> inOrder = List.of(30, 7, 1);
        assertThat(LeadDays.inOrder(inOrder)).isSameAs(inOrder);
    }

    @Test
    void what_is_stored_comes_back() {
        for (List<Integer> days : Arrays.asList(List.of(30, 7), List.of(0), List.<Integer> of(), null)) {
            assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(days))).isEqualTo(days);
        }
        assertThat(column.convertToDatabaseColumn(List.of(30, 7))).isEqualTo("30,7");
    }

    @Test
    void a_choice_is_one_where_either_list_is() {
        assertThat(Leads.chosen(null, null)).isNull();
        assertThat(Leads.chosen(List.of(7), null)).isEqualTo(new Leads(List.of(7), List.of()));
        assertThat(Leads.chosen(null, List.of(3))).isEqualTo(new Leads(List.of(), List.of(3)));
        Leads usual = new Leads(List.of(9), null);
        assertThat(LeadWish.NONE.or(usual)).isSameAs(usual);
        assertThat(new LeadWish(List.of(1, 2), null).or(usual)).isEqualTo(new Leads(List.of(2, 1), null));
    }

    @Test
    void the_earliest_lies_within_its_reach() {
        assertThat(new Leads(List.of(7, 1), null).reach()).isEqualTo(7);
        assertThat(new Leads(null, List.of(5, 1)).reach()).isEqualTo(30);
        assertThat(new Leads(List.of(40), List.of(5)).reach()).isEqualTo(40);
        assertThat(new Leads(null, null).reach()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_tells_ahead_most_first(Kind kind) {
        assertThat(kind.leadDays()).isNotEmpty();
        assertThat(LeadDays.inOrder(kind.leadDays())).isSameAs(kind.leadDays());
    }

    @Test
    void a_policy_names_a_day() {
        assertThat(new LeadPolicyDraft(List.of(7), null).leads()).isEqualTo(new Leads(List.of(7), null));
        assertThat(new LeadPolicyDraft(List.of(), List.of(1)).leads()).isEqualTo(new Leads(null, List.of(1)));
        assertThatThrownBy(() -> new LeadPolicyDraft(List.of(), null).leads()).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new LeadPolicyDraft(List.of(), List.of()).leads()).isInstanceOf(InvalidInputException.class);
    }
}
