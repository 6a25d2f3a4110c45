package org.calends.web.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import org.calends.input.Page;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.BoundedSearch;
import org.calends.obligation.search.ObligationQuery;
import org.calends.obligation.search.ObligationStatistics;
import org.calends.obligation.search.ObligationStatistics.DoneLately;
import org.calends.reminder.escalation.UnacknowledgedReminders;
import org.calends.web.dashboard.TodayPage.Section;
import org.calends.web.wording.Deadline;
import org.calends.web.wording.DeadlineFormatter;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Sorts what is open by how near it is, by last safe day. The same number of statements, however much there is. */
@Singleton
class DashboardBuckets {

    /** At a glance, more need not be told apart. */
    static final int COUNTED = 1_000;

    private static final int SHOWN = 50;
    private static final int LATER = 5;
    private static final int A_WEEK = 7;
    private static final int A_MONTH = 30;
    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final BoundedSearch boundedSearch;
    private final UnacknowledgedReminders unacknowledgedReminders;
    private final ObligationStatistics statistics;

    DashboardBuckets(BoundedSearch boundedSearch, UnacknowledgedReminders unacknowledgedReminders,
            ObligationStatistics statistics) {
        this.statistics = statistics;
        this.boundedSearch = boundedSearch;
        this.unacknowledgedReminders = unacknowledgedReminders;
    }

    /** @param owner only this person's, or null for everyone's */
    List<Section> sections(DeadlineFormatter words, String owner) {
        TodayMessages say = MessageBundles.get(TodayMessages.class,
                Localized.Literal.of(words.dates().locale().toLanguageTag()));
        LocalDate today = words.today();
        Page<Obligation> overdue = boundedSearch.at(ObligationQuery.open(true, owner), 0, SHOWN, COUNTED).part();
        List<Obligation> coming = boundedSearch.first(ObligationQuery.open(false, owner), SHOWN);
        return List.of(
                section("overdue", say.overdue(), deadlines(overdue.items(), words, days -> true), overdue.total()),
                section("week", say.week(), deadlines(coming, words, days -> days < A_WEEK),
                        boundedSearch.coming(today.minusDays(A_WEEK), today.plusDays(A_WEEK - 1), owner, COUNTED)),
                section("month", say.month(), deadlines(coming, words, days -> days >= A_WEEK && days <= A_MONTH),
                        boundedSearch.coming(today.plusDays(A_WEEK), today.plusDays(A_MONTH), owner, COUNTED)),
                section("later", say.later(), deadlines(coming, words, days -> days > A_MONTH).stream().limit(LATER).toList(),
                        boundedSearch.coming(today.plusDays(A_MONTH + 1), FAR, owner, COUNTED)));
    }

    private static Section section(String key, String title, List<Deadline> shown, long total) {
        return new Section(key, title, shown, Math.max(0, total - shown.size()), COUNTED);
    }

    /** What was told and acknowledged by nobody: overdue, or due within the week. */
    Section unheard(DeadlineFormatter words, String owner) {
        Page<Obligation> found = unacknowledgedReminders.page(words.today().plusDays(A_WEEK - 1), owner, LATER);
        List<Deadline> shown = found.items().stream().map(words::of).toList();
        return new Section("unheard", null, shown, found.total() - shown.size(), UnacknowledgedReminders.LOOKED_AT);
    }

    /** How much was done in the last twelve months, and how much of it late; each as far as it is counted. */
    DoneLately done(DeadlineFormatter words, String owner) {
        return statistics.doneSince(words.aYearAgo(), owner, COUNTED);
    }

    YearStrip year(DeadlineFormatter words, String owner) {
        LocalDate first = words.today().withDayOfMonth(1);
        return YearStrip.of(boundedSearch.openPerMonth(first, first.plusYears(1).minusDays(1), owner), words.today(),
                words.dates());
    }

    private static List<Deadline> deadlines(List<Obligation> soonestFirst, DeadlineFormatter words, Predicate<Long> days) {
        return soonestFirst.stream().filter(obligation -> days.test(words.daysLeft(obligation))).map(words::of)
                .toList();
    }
}
