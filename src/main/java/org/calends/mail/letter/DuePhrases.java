package org.calends.mail.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

import org.calends.language.MessageCatalogue;
import org.calends.language.WrittenDates;
import org.calends.mail.letter.MailModel.Change;
import org.calends.obligation.model.Completion;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.AsOf;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.TimeOfDay;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.outbox.OutgoingMessage.Item;

/**
 * Says when something is due, in the reader's language and form of dates.
 *
 * @param at the moment, as the organisation and the reader see it
 * @param standsIn whether the reader stands in for whom it is meant
 * @param inFull whether the reader may read more than titles and dates
 */
record DuePhrases(MailMessages words, Locale locale, AsOf at, boolean standsIn, boolean inFull) {

    /** @return how urgent it is, in three words */
    String headline(Item item) {
        return switch (item.reminder().occasion()) {
            case CHANGED -> item.reminder().movesTimeOnly() ? words.changedTime() : words.changed();
            case WITHDRAWN -> words.withdrawn();
            case WAIVED -> words.waived();
            case COMPLETED -> completed(item.obligation());
            case REOPENED -> words.reopened(left(item.obligation()));
            case INVITATION -> item.handsOver() ? words.assigned(left(item.obligation()))
                    : left(item.obligation());
            case ASSIGNED -> standsIn ? words.assignedToOther(left(item.obligation()))
                    : words.assigned(left(item.obligation()));
            case ESCALATION -> words.escalated(left(item.obligation()));
            default -> left(item.obligation());
        };
    }

    private String completed(Obligation obligation) {
        OptionalLong late = daysLate(obligation);
        return late.isEmpty() ? words.completed()
                : late.getAsLong() == 0 ? words.completedLate()
                        : words.completedDaysLate(late.getAsLong());
    }

    /** How the house works is its own: strangers read that it is done. */
    private OptionalLong daysLate(Obligation obligation) {
        return inFull ? obligation.daysLate(at.organisation()) : OptionalLong.empty();
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
            case WITHDRAWN -> lines.add(over(obligation));
            case COMPLETED -> {
                if (daysLate(obligation).isPresent()) {
                    lines.add(late(obligation));
                }
                lines.add(over(obligation));
            }
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

    private String over(Obligation obligation) {
        return paragraph(List.of(words.nothingToDo(), words.wasSet(full(obligation.due().date()))));
    }

    /** Both the day of the deed and until when it would have been in time. */
    private String late(Obligation obligation) {
        Completion how = obligation.closing().completion();
        if (how.inTimeUntil() == null) {
            return words.doneLateOn(full(how.completedOn()));
        }
        LocalDateTime end = LocalDateTime.ofInstant(how.inTimeUntil(), at.organisation());
        boolean wholeDay = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        String until = wholeDay ? full(end.toLocalDate().minusDays(1))
                : words.dateAndTime(full(end.toLocalDate()), end.toLocalTime().toString(), at.organisation().getId());
        return words.doneLate(full(how.completedOn()), until);
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
        return String.join(say("between-sentences"), sentences);
    }

    /** @return the phrases as a list within a sentence */
    String listed(List<String> phrases) {
        return String.join(say("between-phrases"), phrases);
    }

    private String say(String what, Object... arguments) {
        return MessageCatalogue.in(locale).say("text." + what, arguments);
    }

    private String sentence(String phrase) {
        return say("sentence", phrase.substring(0, 1).toUpperCase(locale) + phrase.substring(1));
    }

    String full(LocalDate date) {
        return dates().full(date);
    }

    /** @return the date as a subject has room for it; the year only when it is another one */
    String brief(LocalDate date) {
        return dates().brief(date, at.today());
    }

    private WrittenDates dates() {
        return new WrittenDates(locale);
    }
}
