package org.calends.intake.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.Publication;
import org.calends.intake.reader.DeadlineReader;
import org.calends.intake.reader.Suggestion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AuthorityDisambiguatorTest {

    private static String authorities(String text) {
        return String.join(", ",
                new DeadlineReader().read(new Publication(text, "", PublicationDate.parse("2025-05-15"), "en", null))
                        .stream().map(suggestion -> String.valueOf(suggestion.authority())).toList());
    }

    @TestFactory
    Stream<DynamicTest> the_commission_is_the_one_that_was_named_last() {
        return Stream.of("European Commission", "FTC", "SEC", "ACCC", "FERC").map(commission -> DynamicTest.dynamicTest(
                commission,
                () -> assertThat(authorities("The CFTC and the " + commission + " signed an agreement on 5 May 2025. "
                        + "The Commission invites comments on its revised guidelines by 3 September 2025."))
                        .isEqualTo(commission)));
    }

    @Test
    void each_story_of_a_newsletter_has_its_own_commission() {
        assertThat(authorities(
                """
                        On 14 May 2025 the European Commission published a draft act. The Commission is accepting feedback until 11 June 2025.

                        The FTC and the CNIL met on May 12. The Commission will hold a workshop on July 14, 2025.
                        """))
                .isEqualTo("European Commission, FTC");
    }

    @Test
    void where_none_is_named_a_text_on_the_law_of_the_eu_means_the_european_one() {
        assertThat(authorities("The relief in ESRS 1 lasts. On 26 February 2026 the Commission will present its proposal."))
                .isEqualTo("European Commission");
        assertThat(authorities("On 26 February 2026 the Commission will present its proposal.")).isEqualTo("null");
    }

    @Test
    void a_commissioner_and_a_commission_of_bankers_are_no_commission() {
        assertThat(authorities("GDPR: the Commissioner will publish guidance by 30 June 2025."))
                .isNotEqualTo("European Commission");
        assertThat(authorities("GDPR: pay the commission to your broker by 30 June 2025.")).isNotEqualTo("European Commission");
    }

    @Test
    void among_other_states_washington_is_a_state() {
        assertThat(authorities("""
                Oregon: brokers must register by January 1, 2026.

                Washington: the amendments to SB 6281 take effect on July 1, 2025.

                Washington's legislature will vote on HB 1671 by June 30, 2025.
                """)).isEqualTo("Oregon, Washington, Washington");
        assertThat(authorities("Washington State requires insurers to report by September 1, 2025.")).isEqualTo("Washington");
    }

    @Test
    void the_capital_sets_no_dates() {
        assertThat(
                authorities("Oregon brokers met in Washington, D.C. on May 2. The FTC will hold a hearing in Washington, DC on "
                        + "June 20, 2025."))
                .isEqualTo("FTC");
        assertThat(authorities("Washington has threatened tariffs that would apply from August 1, 2025.")).isEqualTo("null");
    }

    @Test
    void a_form_whose_name_ends_in_a_letter_ends_its_sentence() {
        Suggestion comments = new DeadlineReader()
                .read(new Publication("The SEC proposed changes to Regulation S-P. Comments to the "
                        + "Commission are due by July 21, 2025.", "", PublicationDate.parse("2025-05-15"), "en", null))
                .get(0);

        assertThat(comments.quote()).isEqualTo("Comments to the Commission are due by July 21, 2025.");
        assertThat(comments.authority()).isEqualTo("SEC");
    }
}
