package org.calends.mail;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.calends.mail.Letter.Change;
import org.calends.obligation.Bound;
import org.calends.obligation.DueDate;
import org.calends.obligation.Obligation;
import org.calends.reminder.Occasion;
import org.calends.reminder.Parcel.Item;
import org.calends.reminder.Reminder;

/**
 * Says when something is due, in the reader's language and form of dates.
 *
 * @param today the reader's day
 * @param standsIn whether the reader stands in for whom it is meant
 */
record Wording(Words words, Locale locale, LocalDate today, boolean standsIn) {

    /** @return how urgent it is, in three words */
    String headline(Item item) {
        return switch (item.reminder().occasion()) {
            case CHANGED -> words.changed();
            case WITHDRAWN -> words.withdrawn();
            case WAIVED -> words.waived();
            case COMPLETED -> words.completed();
            case REOPENED -> words.reopened(left(item.obligation().daysLeft(today)));
            case INVITATION -> item.handsOver() ? words.assigned(left(item.obligation().daysLeft(today)))
                    : left(item.obligation().daysLeft(today));
            case ASSIGNED -> standsIn ? words.assignedToOther(left(item.obligation().daysLeft(today)))
                    : words.assigned(left(item.obligation().daysLeft(today)));
            case ESCALATION -> words.escalated(left(item.obligation().daysLeft(today)));
            default -> left(item.obligation().daysLeft(today));
        };
    }

    private String left(long days) {
        if (days < 0) {
            return words.overdue(-days);
        }
        return days == 0 ? words.today() : days == 1 ? words.tomorrow() : words.daysLeft(days);
    }

    /** @return what the reader was told before and what counts now; null unless the date moved */
    Change change(Item item) {
        return item.reminder().occasion() == Occasion.CHANGED
                ? new Change(before(item.reminder()), due(item.obligation()))
                : null;
    }

    private String before(Reminder reminder) {
        String date = full(reminder.previousDueDate());
        return reminder.previousDueTime() == null ? date : words.dateAndTime(date, reminder.previousDueTime());
    }

    /** @return when it is due, with weekday, and what the bound means */
    List<String> when(Item item) {
        Obligation obligation = item.obligation();
        Reminder reminder = item.reminder();
        List<String> lines = new ArrayList<>();
        switch (reminder.occasion()) {
            case WITHDRAWN, COMPLETED ->
                lines.add(paragraph(List.of(words.nothingToDo(), words.wasSet(full(obligation.due().date())))));
            case WAIVED -> lines.add(paragraph(List.of(words.notNeeded(), words.wasSet(full(obligation.due().date())))));
            case CHANGED -> lines.add(sentence(left(obligation.daysLeft(today))));
            case ESCALATION -> {
                lines.add(reminder.isToDeputy() ? words.asDeputy() : words.asContact());
                lines.add(due(obligation));
            }
            default -> lines.add(due(obligation));
        }
        if (obligation.due().time() != null && obligation.due().bound() != Bound.BY && obligation.isOpen()) {
            lines.add(words.timeOfDay(obligation.due().time().toString(), obligation.due().zone()));
        }
        return lines;
    }

    private String due(Obligation obligation) {
        DueDate due = obligation.due();
        String date = full(due.date());
        String safe = full(obligation.lastSafeDay());
        if (obligation.daysLeft(today) < 0) {
            return words.was(safe);
        }
        return switch (due.bound()) {
            case BY -> due.time() == null ? words.by(date) : words.byTime(date, due.time().toString(), due.zone());
            case BEFORE -> words.before(date, safe);
            case ON -> words.on(date);
            case FROM -> words.from(date, safe);
        };
    }

    /** @return the sentences one after the other, with spaces between where the language has them */
    String paragraph(List<String> sentences) {
        return String.join(isChinese() ? "" : " ", sentences);
    }

    /** @return the phrases as a list within a sentence */
    String listed(List<String> phrases) {
        return String.join(isChinese() ? "，" : ", ", phrases);
    }

    private boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    private String sentence(String phrase) {
        return phrase.substring(0, 1).toUpperCase(locale) + phrase.substring(1) + (isChinese() ? "。" : ".");
    }

    String full(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(date);
    }

    /** @return the date as a subject has room for it; the year only when it is another one */
    String brief(LocalDate date) {
        boolean thisYear = date.getYear() == today.getYear();
        String pattern = isChinese() ? thisYear ? "M月d日" : "yyyy年M月d日"
                : thisYear ? "MMM d" : "MMM d, yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }
}
