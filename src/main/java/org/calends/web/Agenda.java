package org.calends.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationQuery;
import org.calends.obligation.ObligationQuery.Order;
import org.calends.obligation.ObligationSearch;
import org.calends.obligation.Page;
import org.calends.obligation.Status;
import org.calends.reminder.Reminders;
import org.calends.web.TodayPage.Section;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Sorts what is open by how near it is, by last safe day. The same number of statements, however much there is. */
@Singleton
class Agenda {

    private static final int SHOWN = 50;
    private static final int LATER = 5;
    private static final int A_WEEK = 7;
    private static final int A_MONTH = 30;

    private final ObligationSearch search;
    private final Reminders reminders;

    Agenda(ObligationSearch search, Reminders reminders) {
        this.search = search;
        this.reminders = reminders;
    }

    /** @param owner only this person's, or null for everyone's */
    List<Section> sections(DeadlineWords words, String owner) {
        TodayMessages say = MessageBundles.get(TodayMessages.class,
                Localized.Literal.of(words.dates().locale().toLanguageTag()));
        Page<Obligation> overdue = search.page(open(true, owner), 0, SHOWN);
        Page<Obligation> coming = search.page(open(false, owner), 0, SHOWN);
        long week = search.comingThrough(words.today().plusDays(A_WEEK - 1), owner);
        long month = search.comingThrough(words.today().plusDays(A_MONTH), owner) - week;
        return List.of(
                section("overdue", say.overdue(), deadlines(overdue, words, days -> true), overdue.total()),
                section("week", say.week(), deadlines(coming, words, days -> days < A_WEEK), week),
                section("month", say.month(), deadlines(coming, words, days -> days >= A_WEEK && days <= A_MONTH), month),
                section("later", say.later(), deadlines(coming, words, days -> days > A_MONTH).stream().limit(LATER).toList(),
                        coming.total() - week - month));
    }

    private static Section section(String key, String title, List<Deadline> shown, long total) {
        return new Section(key, title, shown, Math.max(0, total - shown.size()));
    }

    /** What was told and acknowledged by nobody: overdue, or due within the week. */
    Section unheard(DeadlineWords words, String owner) {
        Page<Obligation> unheard = reminders.unacknowledged(words.today().plusDays(A_WEEK - 1), owner, LATER);
        return section("unheard", null, unheard.items().stream().map(words::of).toList(), unheard.total());
    }

    YearStrip year(DeadlineWords words, String owner) {
        LocalDate first = words.today().withDayOfMonth(1);
        return YearStrip.of(search.openPerMonth(first, first.plusYears(1).minusDays(1), owner), words.today(), words.dates());
    }

    private static List<Deadline> deadlines(Page<Obligation> page, DeadlineWords words, Predicate<Long> days) {
        return page.items().stream().filter(obligation -> days.test(obligation.daysLeft(words.today()))).map(words::of)
                .toList();
    }

    private static ObligationQuery open(boolean overdue, String owner) {
        return new ObligationQuery(null, List.of(Status.OPEN), List.of(), List.of(), List.of(), List.of(),
                owner == null ? List.of() : List.of(owner), null, null, overdue, Order.LAST_SAFE_DAY);
    }
}
