package org.calends.mail;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.calends.mail.Letter.Change;
import org.calends.obligation.AsOf;
import org.calends.obligation.DueDate;
import org.calends.obligation.Obligation;
import org.calends.obligation.TimeOfDay;
import org.calends.reminder.Occasion;
import org.calends.reminder.Parcel.Item;
import org.calends.reminder.Reminder;

/**
 * Says when something is due, in the reader's language and form of dates.
 *
 * @param at the moment, as the organisation and the reader see it
 * @param standsIn whether the reader stands in for whom it is meant
 */
record Wording(Words words, Locale locale, AsOf at, boolean standsIn) {

    /** @return how urgent it is, in three words */
    String headline(Item item) {
        return switch (item.reminder().occasion()) {
            case CHANGED -> item.reminder().movesTimeOnly() ? words.changedTime() : words.changed();
            case WITHDRAWN -> words.withdrawn();
            case WAIVED -> words.waived();
            case COMPLETED -> words.completed();
            case REOPENED -> words.reopened(left(item.obligation()));
            case INVITATION -> item.handsOver() ? words.assigned(left(item.obligation()))
                    : left(item.obligation());
            case ASSIGNED -> standsIn ? words.assignedToOther(left(item.obligation()))
                    : words.assigned(left(item.obligation()));
            case ESCALATION -> words.escalated(left(item.obligation()));
            default -> left(item.obligation());
        };
    }

    private String left(Obligation obligation) {
        long days = obligation.daysLeft(at);
        if (days < 0) {
            return words.overdue(-days);
        }
        if (obligation.isOverdue(at)) {
            return words.overdueSince(obligation.due().time().toString(), obligation.due().zone());
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
        return stated(reminder.previousDueDate(), reminder.previousDueTime());
    }

    private String stated(LocalDate date, TimeOfDay time) {
        return time == null ? full(date) : words.dateAndTime(full(date), time.time().toString(), time.zone());
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
            case CHANGED -> lines.add(sentence(left(obligation)));
            case ESCALATION -> {
                lines.add(reminder.isToDeputy() ? words.asDeputy() : words.asContact());
                lines.add(due(obligation));
            }
            default -> lines.add(due(obligation));
        }
        return lines;
    }

    private String due(Obligation obligation) {
        String safe = full(obligation.lastSafeDay());
        if (obligation.daysLeft(at) < 0) {
            return words.was(safe);
        }
        DueDate due = obligation.due();
        String date = stated(due.date(), due.timeOfDay());
        boolean earlier = due.time() != null && obligation.lastSafeDay().isBefore(due.date());
        return switch (due.bound()) {
            case BY -> due.time() == null ? words.by(date) : withSafe(words.byTime(date), safe, earlier);
            case BEFORE -> due.time() == null ? words.before(date, safe) : words.beforeTime(date, safe);
            case ON -> withSafe(words.on(date), safe, earlier);
            case FROM -> words.from(date, safe);
        };
    }

    /** Where little or no working time is left on the stated day. */
    private String withSafe(String sentence, String safe, boolean earlier) {
        return earlier ? paragraph(List.of(sentence, words.safe(safe))) : sentence;
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
        boolean thisYear = date.getYear() == at.today().getYear();
        String pattern = isChinese() ? thisYear ? "M月d日" : "yyyy年M月d日"
                : thisYear ? "MMM d" : "MMM d, yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }
}
