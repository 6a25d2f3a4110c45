package org.calends.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.calends.obligation.AuthorityNames;
import org.calends.obligation.Kind;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationSearch;
import org.calends.subscription.Channel;
import org.calends.subscription.Delivery;
import org.calends.subscription.Filter;
import org.calends.subscription.SubscriptionDraft;

/**
 * What a subscription would bring in the next days, before it is made. It looks at what is open near today and at lead days
 * only:
 * what people do in the meantime, and what goes overdue, comes on top.
 */
@Singleton
class Foresight {

    private static final int DAYS = 30;
    private static final int MOST = 1_000;
    private static final int SHOWN = 5;
    private static final int SHOWN_DAYS = 8;
    private static final int SHOWN_LINES = 4;

    private final ObligationSearch search;
    private final AuthorityNames authorities;

    Foresight(ObligationSearch search, AuthorityNames authorities) {
        this.authorities = authorities;
        this.search = search;
    }

    /**
     * @param nearest the matching ones that are due soonest
     * @param matching how many match among those near enough to be looked at
     * @param atLeast whether there were too many to look at all
     */
    record Preview(List<Deadline> nearest, int matching, boolean atLeast, List<Day> days, int moreDays, long total,
            boolean byMail) {
    }

    /**
     * @param name in words
     * @param mails how many mails would come on it
     * @param more how many lines there are beyond those shown
     */
    record Day(String name, long mails, List<Line> lines, long more) {
    }

    /** @param days ahead of the last safe day; 0 is that day itself */
    record Line(String title, int days) {
    }

    Preview of(SubscriptionDraft draft, DeadlineWords words) {
        Filter filter = draft.filter() == null ? Filter.ANY : draft.filter();
        List<Obligation> looked = search.openBetween(words.today().minusDays(DAYS),
                words.today().plusDays(DAYS + longestLead(draft)), MOST);
        List<Obligation> matching = looked.stream().filter(filter.wish(authorities.dictionary())).toList();
        boolean byMail = draft.channels() == null || draft.channels().contains(Channel.MAIL);
        Map<LocalDate, List<Line>> mails = byMail ? mails(matching, draft, words) : Map.of();
        boolean together = draft.delivery() == Delivery.DAILY || draft.delivery() == Delivery.WEEKLY;
        return new Preview(matching.stream().limit(SHOWN).map(words::of).toList(), matching.size(),
                looked.size() == MOST,
                mails.entrySet().stream().limit(SHOWN_DAYS).map(day -> day(day, together, words)).toList(),
                Math.max(0, mails.size() - SHOWN_DAYS),
                together ? mails.size() : mails.values().stream().mapToLong(List::size).sum(), byMail);
    }

    private int longestLead(SubscriptionDraft draft) {
        IntStream own = draft.leadDays() != null ? draft.leadDays().stream().mapToInt(days -> days)
                : IntStream.concat(IntStream.of(search.longestOwnLead()),
                        Stream.of(Kind.values()).flatMap(kind -> kind.leadDays().stream()).mapToInt(days -> days));
        return own.max().orElse(0);
    }

    private static Map<LocalDate, List<Line>> mails(List<Obligation> matching, SubscriptionDraft draft, DeadlineWords words) {
        TreeMap<LocalDate, List<Line>> byDay = new TreeMap<>();
        for (Obligation obligation : matching) {
            List<Integer> leads = draft.leadDays() == null ? obligation.leadDays() : draft.leadDays();
            for (int lead : leads) {
                LocalDate day = dayFor(obligation.lastSafeDay(), lead, draft.delivery());
                if (!day.isBefore(words.today()) && !day.isAfter(words.today().plusDays(DAYS))) {
                    byDay.computeIfAbsent(day, none -> new ArrayList<>()).add(new Line(obligation.title(), lead));
                }
            }
        }
        return byDay;
    }

    private static Day day(Map.Entry<LocalDate, List<Line>> day, boolean together, DeadlineWords words) {
        List<Line> lines = day.getValue();
        return new Day(words.dates().full(day.getKey()), together ? 1 : lines.size(),
                lines.stream().limit(SHOWN_LINES).toList(), Math.max(0, lines.size() - SHOWN_LINES));
    }

    /** A weekly mail waits for Monday, unless that would be too late. */
    private static LocalDate dayFor(LocalDate lastSafeDay, int lead, Delivery delivery) {
        LocalDate day = lastSafeDay.minusDays(lead);
        LocalDate monday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return delivery == Delivery.WEEKLY && !monday.isAfter(lastSafeDay) ? monday : day;
    }
}
