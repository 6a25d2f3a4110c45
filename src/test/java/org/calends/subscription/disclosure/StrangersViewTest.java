package org.calends.subscription.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.util.List;
import java.util.Set;

import org.calends.obligation.value.Kind;
import org.calends.subscription.wish.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrangersViewTest {

    @Test
    void nothing_is_shown_where_nothing_is_set_or_none_is() {
        assertThat(StrangersView.of(List.of()).isEmpty()).isTrue();
        assertThat(StrangersView.of(List.of("")).isEmpty()).isTrue();
        assertThat(StrangersView.of(List.of("none")).isEmpty()).isTrue();
    }

    @Test
    void everything_is_shown_only_where_all_is_said() {
        assertThat(StrangersView.of(List.of("ALL")).all()).isTrue();
        assertThat(StrangersView.of(List.of("tag:all")).all()).isFalse();
    }

    @Test
    void tags_and_kinds_are_read_whatever_their_letters() {
        StrangersView view = StrangersView.of(List.of(" TAG:Public ", "kind:consultation"));

        assertThat(view.tags()).isEqualTo(Set.of("public"));
        assertThat(view.kinds()).isEqualTo(Set.of(Kind.CONSULTATION));
        assertThat(view.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "public", "tag:", "kind:", "kind:NOVEL", "*", "ALL|tag:a", "NONE|kind:FILING", "ALL|NONE" })
    void what_cannot_be_read_opens_nothing_but_is_refused(String shows) {
        List<String> words = List.of(shows.split("\\|"));

        assertThatThrownBy(() -> StrangersView.of(words)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("calends.subscribe.shows");
    }

    @ParameterizedTest
    @CsvSource({ "ALL, true", "NONE, false", "tag:public, true", "tag:PUBLIC, true", "tag:pub, false", "kind:FILING, true",
            "kind:REVIEW, false", "tag:secret|kind:FILING, true", "tag:public|kind:REVIEW, true",
            "tag:secret|kind:REVIEW, false" })
    void one_tag_or_kind_that_fits_shows_an_obligation(String shows, boolean shown) {
        StrangersView view = StrangersView.of(List.of(shows.split("\\|")));

        assertThat(view.shows(anObligation().of(Kind.FILING).tagged("apps", "Public").written())).isEqualTo(shown);
    }

    @Test
    void what_has_no_tag_is_shown_by_none() {
        assertThat(StrangersView.of(List.of("tag:public")).shows(anObligation().tagged().written())).isFalse();
    }

    @Test
    void a_stranger_s_words_open_nothing_that_is_not_shown() {
        StrangersView view = StrangersView.of(List.of("tag:public"));
        Filter asked = new Filter(null, null, null, null, null, "draft");

        assertThat(view.shows(anObligation().called("Draft rules").tagged("public").written(), asked)).isTrue();
        assertThat(view.shows(anObligation().called("Draft rules").tagged("internal").written(), asked)).isFalse();
        assertThat(view.shows(anObligation().called("Final rules").tagged("public").written(), asked)).isFalse();
    }
}
