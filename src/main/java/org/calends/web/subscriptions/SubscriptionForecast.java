package org.calends.web.subscriptions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import org.calends.reminder.check.NextMails;
import org.calends.reminder.check.NextMails.NextMail;
import org.calends.reminder.check.NextMails.Outlook;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.outbox.OutgoingMessage.Item;
import org.calends.subscription.wish.Subscription;
import org.calends.web.subscriptions.MessagePreviews.MessagePreview;
import org.calends.web.wording.Deadline;
import org.calends.web.wording.DeadlineFormatter;

/**
 * What a subscription would bring before it is made: the mails of the next check, word by word, as the planner plans and the
 * writer writes them, and on which days others follow. What people do in the meantime, and what goes overdue, comes on top of
 * those.
 */
@Singleton
class SubscriptionForecast {

    private static final int SHOWN = 5;
    private static final int SHOWN_MAILS = 3;
    private static final int SHOWN_DAYS = 8;
    private static final int SHOWN_LINES = 4;

    private final NextMails nextMails;
    private final MessagePreviews looks;

    SubscriptionForecast(NextMails nextMails, MessagePreviews looks) {
        this.nextMails = nextMails;
        this.looks = looks;
    }

    /**
     * @param nearest the matching ones that are due soonest
     * @param matching how many match among those near enough to be looked at
     * @param atLeast whether there were too many to look at all
     * @param atOnce how many mails leave with the next check
     * @param first the first of them
     * @param total how many come after them
     */
    record Preview(List<Deadline> nearest, int matching, boolean atLeast, long atOnce, List<MessagePreview> first,
            List<Day> days,
            int moreDays, long total, boolean byMail, String language) {

        /** @return how many mails of the next check are not shown */
        public long moreAtOnce() {
            return atOnce - first.size();
        }
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

    Preview of(Subscription subscription, DeadlineFormatter words) {
        Outlook outlook = nextMails.outlook(subscription);
        Map<LocalDate, List<List<Line>>> later = byDay(outlook.later(), subscription.zone());
        return new Preview(outlook.matching().stream().limit(SHOWN).map(words::of).toList(), outlook.matching().size(),
                !outlook.all(), outlook.nextCheck().size(),
                outlook.nextCheck().stream().limit(SHOWN_MAILS).map(looks::look).toList(),
                later.entrySet().stream().limit(SHOWN_DAYS).map(day -> day(day.getKey(), day.getValue(), words)).toList(),
                Math.max(0, later.size() - SHOWN_DAYS), later.values().stream().mapToLong(List::size).sum(),
                !subscription.carriers().isEmpty(),
                subscription.locale().toLanguageTag());
    }

    /** @return for each day what each of its mails holds */
    private static Map<LocalDate, List<List<Line>>> byDay(List<NextMail> mails, ZoneId zone) {
        Map<LocalDate, List<List<Line>>> byDay = new TreeMap<>();
        for (NextMail mail : mails) {
            List<Line> lines = mail.parcel().items().stream()
                    .filter(item -> item.reminder().occasion() != Occasion.OVERDUE).map(SubscriptionForecast::line).toList();
            if (!lines.isEmpty()) {
                byDay.computeIfAbsent(LocalDate.ofInstant(mail.at(), zone), none -> new ArrayList<>()).add(lines);
            }
        }
        return byDay;
    }

    private static Line line(Item item) {
        Integer days = item.reminder().leadDays();
        return new Line(item.obligation().title(), days == null ? 0 : days);
    }

    private static Day day(LocalDate day, List<List<Line>> mails, DeadlineFormatter words) {
        List<Line> lines = mails.stream().flatMap(List::stream).toList();
        return new Day(words.dates().full(day), mails.size(), lines.stream().limit(SHOWN_LINES).toList(),
                Math.max(0, lines.size() - SHOWN_LINES));
    }
}
