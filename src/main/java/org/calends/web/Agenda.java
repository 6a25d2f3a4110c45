package org.calends.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationQuery;
import org.calends.obligation.ObligationQuery.Order;
import org.calends.obligation.ObligationSearch;
import org.calends.obligation.Page;
import org.calends.obligation.Status;
import org.calends.web.TodayPage.Section;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Sorts what is open by how near it is, by last safe day. Five statements, however much there is. */
@Singleton
class Agenda {

    private static final int SHOWN = 100;
    private static final int A_WEEK = 7;
    private static final int A_MONTH = 30;

    private final ObligationSearch search;

    Agenda(ObligationSearch search) {
        this.search = search;
    }

    /** @param owner only this person's, or null for everyone's */
    List<Section> sections(DeadlineWords words, String owner) {
        TodayMessages say = MessageBundles.get(TodayMessages.class,
                Localized.Literal.of(words.dates().locale().toLanguageTag()));
        Page<Obligation> overdue = search.page(open(true, owner), 0, SHOWN);
        Page<Obligation> coming = search.page(open(false, owner), 0, SHOWN);
        long unseen = coming.total() - coming.items().size();
        /** @param owner only this person's, or null for everyone's */
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("overdue", say.overdue(), deadlines(overdue, words, days -> true),
                overdue.total() - overdue.items().size()));
        sections.add(new Section("week", say.week(), deadlines(coming, words, days -> days < A_WEEK), 0));
        sections.add(new Section("month", say.month(),
                deadlines(coming, words, days -> days >= A_WEEK && days <= A_MONTH), 0));
        sections.add(new Section("later", say.later(), deadlines(coming, words, days -> days > A_MONTH), unseen));
        return sections;
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
