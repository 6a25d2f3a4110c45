package org.calends.obligation.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.WRITTEN;

import java.time.Instant;

import org.calends.authority.AddedName;
import org.calends.obligation.workdays.CalendarNotice;
import org.calends.obligation.workdays.CalendarNotice.Format;
import org.calends.obligation.workdays.NoticeDraft;
import org.junit.jupiter.api.Test;

/** What administrators add, calendars' notices and authorities' names, is kept as they said it. */
class AddedByAdministratorsTest {

    private static final Instant LATER = WRITTEN.plusSeconds(3600);

    @Test
    void a_notice_that_is_loaded_again_says_what_the_later_one_says() {
        NoticeDraft first = new NoticeDraft("CN-2027", "CN", 2027, "first", Format.CSV, "off,2027-01-01,,New Year");
        NoticeDraft second = new NoticeDraft("CN-2027", "CN", null, "second", Format.CSV, "off,2027-05-03,,Labour Day");
        CalendarNotice notice = new CalendarNotice(first, "admin", WRITTEN);
        assertThat(notice.asNotice()).isEqualTo(first.asNotice());

        notice.become(second, "lin", LATER);

        assertThat(notice.asNotice()).isEqualTo(second.asNotice()).isNotEqualTo(first.asNotice());
        assertThat(notice).extracting(CalendarNotice::id, CalendarNotice::settles, CalendarNotice::reference,
                CalendarNotice::loadedBy, CalendarNotice::loadedAt).containsExactly("CN-2027", null, "second", "lin", LATER);
    }

    @Test
    void a_name_that_was_added_is_added_again_as_it_was() {
        AddedName other = new AddedName("MIIT", "CN", "The Ministry of Apps");
        AuthorityName added = new AuthorityName(other, "admin", LATER);

        assertThat(added.added()).isEqualTo(other);
        assertThat(added.authorityKey()).isEqualTo("miit");
        assertThat(added.isUsual()).isFalse();
        assertThat(new AuthorityName(new AddedName("Apps Board", null, "Apps Board"), "admin", LATER).isUsual()).isTrue();
        assertThat(added).extracting(AuthorityName::name, AuthorityName::addedBy, AuthorityName::addedAt)
                .containsExactly("The Ministry of Apps", "admin", LATER);
    }

    @Test
    void a_change_of_names_that_is_taken_back_is_no_edition_that_was_there_before() {
        AuthorityEdition edition = new AuthorityEdition();
        edition.changed(WRITTEN);
        String first = edition.edition();
        edition.settled("by these names");
        edition.changed(LATER);

        assertThat(edition.edition()).isNotEqualTo(first).isNotNull();
        assertThat(edition.changedAt()).isEqualTo(LATER);
        assertThat(edition.settled()).isEqualTo("by these names");
    }
}
