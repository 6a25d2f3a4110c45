package org.calends.reminder.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that {@link NaiveModel} says, or would say, to one reader of one deadline.
 *
 * @param moves how often the deadline had been moved
 * @param meantFor whose it is; somebody else reads it while that person is away
 * @param outOfDuty whether it is told to whoever answers for it, and not because of a subscription
 * @param inDoubt whether it need not be said, as nobody knows what had left when a process died
 * @param urgency see {@link NaiveDeadline#urgency}; 0 for news
 * @param news null for a reminder
 * @param date that it tells, with its time
 * @param found when there was something to say
 * @param at when it was said
 * @param silent whether another one said it
 */
record Said(NaiveDeadline deadline, int moves, String meantFor, String reader, boolean outOfDuty, boolean inDoubt,
        Occasion news, int urgency,
        LocalDate date, LocalTime time, LocalDateTime found, LocalDateTime at, Word word,
        boolean silent) {

    /**
     * What a reader finds in a mail of one deadline.
     *
     * @param headline such as "7 days left"
     * @param day the last safe day; for what is over the stated one
     */
    record Word(String reader, String title, String headline, LocalDate day) {

        @Override
        public String toString() {
            return "%s reads “%s: %s” (%s)".formatted(reader, title, headline, day);
        }
    }

    /** @return whether it tells a date that holds, so that a reminder of that day would add nothing */
    boolean tellsTheDate() {
        return news == Occasion.ASSIGNED || news == Occasion.CHANGED || news == Occasion.REOPENED;
    }

    /** @return whether it says that there is nothing to do */
    boolean isOver() {
        return news == Occasion.COMPLETED || news == Occasion.WAIVED || news == Occasion.WITHDRAWN;
    }

    Said saidByAnother() {
        return new Said(deadline, moves, meantFor, reader, outOfDuty, inDoubt, news, urgency, date, time, found, at, word,
                true);
    }

    /** @return whether the other adds nothing for the same reader */
    boolean saysMoreThan(Said other) {
        return deadline == other.deadline && reader.equals(other.reader) && (other.news != null ? isSaidInsteadOf(other)
                : news == null ? urgency > other.urgency : tellsTheDate());
    }

    /** Which of the two it is depends on what a process did that died; the reader learns from either how it is. */
    private boolean isSaidInsteadOf(Said other) {
        return inDoubt && !other.inDoubt && meantFor.equals(other.meantFor)
                && (news == other.news || other.tellsTheDate() && (news == Occasion.ASSIGNED || news == Occasion.REOPENED));
    }

    /** @return what must be read of all that */
    static Set<Word> mustBeRead(List<Said> all) {
        return greatest(all.stream().filter(each -> !each.inDoubt).toList()).map(Said::word)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * @param isPerhapsRepeated whether nobody knows if it was read already: then its mail, which may be hidden, says nothing
     *        for
     *        others
     * @return what may be read of all that
     */
    static Set<Word> mayBeRead(List<Said> all, Predicate<Said> isPerhapsRepeated) {
        Set<Word> may = mustBeRead(all);
        greatest(all).map(Said::word).forEach(may::add);
        greatest(all.stream().filter(isPerhapsRepeated.negate()).toList()).map(Said::word).forEach(may::add);
        return may;
    }

    private static Stream<Said> greatest(List<Said> all) {
        return all.stream().filter(each -> all.stream().noneMatch(other -> other.saysMoreThan(each)));
    }

    /**
     * When a process died that would have given up "yours", it is told as before, to whoever stands in and with the date as
     * it is; otherwise the owner hears that it counts again, or has moved.
     */
    private boolean isAssignmentInsteadOf(Said other) {
        return inDoubt && news == Occasion.ASSIGNED && (other.news == Occasion.REOPENED || other.news == Occasion.CHANGED)
                && deadline == other.deadline && meantFor.equals(other.meantFor);
    }

    /** @return whether that was read, or something of all that says it, too */
    static boolean isRead(Said one, List<Said> all, Collection<Word> read) {
        return read.contains(one.word) || all.stream()
                .anyMatch(each -> (each.saysMoreThan(one) || each.isAssignmentInsteadOf(one)) && read.contains(each.word));
    }
}
