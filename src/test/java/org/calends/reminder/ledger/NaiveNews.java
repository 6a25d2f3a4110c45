package org.calends.reminder.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.calends.obligation.value.Status;
import org.calends.reminder.ledger.Said.Word;

/**
 * What becomes of deadlines, as {@link NaiveModel} knows it: whoever was told a date hears when it moves, is called off or
 * counts again, and so do the owner and whoever stands in, who hear that it is done, too; a new owner hears so. What is
 * undone before it is told is not told.
 */
final class NaiveNews {

    private final NaiveModel model;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Repeat> repeats = new ArrayList<>();

    NaiveNews(NaiveModel model) {
        this.model = model;
    }

    /**
     * @param direct whether it is for that person and no other, away or not
     * @param before the date that the person knows
     */
    private record Waiting(Occasion what, NaiveDeadline deadline, int moves, String meantFor, boolean direct, boolean outOfDuty,
            boolean inDoubt, LocalDateTime found, LocalDate before) {

        private Waiting doubted() {
            return new Waiting(what, deadline, moves, meantFor, direct, outOfDuty, true, found, before);
        }

        private Waiting knowing(LocalDate other) {
            return new Waiting(what, deadline, moves, meantFor, direct, outOfDuty, true, found, other);
        }

        private boolean isThatOf(NaiveDeadline other, Occasion occasion, String person) {
            return deadline == other && what == occasion && meantFor.equals(person);
        }
    }

    /**
     * What was read when a process died is mailed again, as nobody knows: hidden from who has it, and read by who stands in
     * since, as the person may have left without it.
     */
    private record Repeat(Waiting news, String reader) {
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void handOver(NaiveDeadline deadline, String owner, LocalDateTime now) {
        deadline.owner = owner;
        if (owner != null) {
            waiting.add(new Waiting(Occasion.ASSIGNED, deadline, 0, owner, false, true, false, now, deadline.date));
        }
    }

    void move(NaiveDeadline deadline, LocalDate date, LocalTime time, LocalDateTime now) {
        LocalDate before = deadline.date;
        deadline.date = date;
        deadline.time = time;
        deadline.moves++;
        forgetWhatWaits(deadline);
        tellWhoeverWasTold(deadline, now, last -> last.isOver() ? Occasion.REOPENED
                : last.date().equals(date) && Objects.equals(last.time(), time) ? null : Occasion.CHANGED);
        tellOwner(hearsThatItCounts(deadline) ? Occasion.REOPENED : Occasion.CHANGED, deadline, now, before);
    }

    void close(NaiveDeadline deadline, Status how, LocalDateTime now) {
        Occasion what = how == Status.DONE ? Occasion.COMPLETED : how == Status.WAIVED ? Occasion.WAIVED : Occasion.WITHDRAWN;
        deadline.status = how;
        deadline.done = deadline.doneAt(now);
        forgetWhatWaits(deadline);
        if (how != Status.DONE) {
            tellWhoeverWasTold(deadline, now,
                    last -> last.news() == Occasion.WAIVED || last.news() == Occasion.WITHDRAWN ? null : what);
        }
        tellOwner(what, deadline, now, deadline.date);
    }

    void reopen(NaiveDeadline deadline, LocalDateTime now) {
        deadline.status = Status.OPEN;
        tellWhoeverWasTold(deadline, now, last -> last.isOver() ? Occasion.REOPENED : null);
        tellOwner(Occasion.REOPENED, deadline, now, deadline.date);
    }

    private void forgetWhatWaits(NaiveDeadline deadline) {
        waiting.removeIf(news -> news.deadline == deadline && news.what != Occasion.ASSIGNED);
    }

    /** @param what gives for what somebody was told last what that person is to hear now, or null */
    private void tellWhoeverWasTold(NaiveDeadline deadline, LocalDateTime now, Function<Said, Occasion> what) {
        Map<String, Said> last = model.lastToldOf(deadline);
        model.lastPerhapsToldOf(deadline).forEach((who, perhaps) -> {
            Occasion certainly = last.containsKey(who) ? what.apply(last.get(who)) : null;
            Occasion possibly = what.apply(perhaps);
            if (certainly != null) {
                tell(certainly, last.get(who), certainly != possibly, now);
            }
            if (possibly != null && possibly != certainly) {
                tell(possibly, perhaps, true, now);
            }
        });
    }

    private void tell(Occasion what, Said last, boolean inDoubt, LocalDateTime now) {
        NaiveDeadline deadline = last.deadline();
        String person = last.meantFor();
        boolean outOfDuty = model.isToldOutOfDuty(deadline, person);
        Waiting news = new Waiting(what, deadline, deadline.moves, person, false, outOfDuty,
                inDoubt || !outOfDuty && model.ended.contains(person), now, last.date());
        waiting.add(news);
        model.writtenBefore(last).filter(known -> what == Occasion.CHANGED)
                .ifPresent(known -> waiting.add(news.knowing(known.date())));
        if (!last.reader().equals(person) && !last.reader().equals(model.readerFor(person, now.toLocalDate()))) {
            waiting.add(
                    new Waiting(what, deadline, deadline.moves, last.reader(), false, true, inDoubt, now, last.date()));
        }
    }

    private boolean hearsThatItCounts(NaiveDeadline deadline) {
        return waiting.stream().anyMatch(news -> !news.inDoubt && news.isThatOf(deadline, Occasion.REOPENED, deadline.owner));
    }

    /** Whether the owner may hear that it counts, if it was read that it does not: a process died with that in hand. */
    private boolean perhapsHearsThatItCounts(NaiveDeadline deadline, String owner) {
        return waiting.stream().anyMatch(news -> news.inDoubt && news.isThatOf(deadline, Occasion.REOPENED, owner));
    }

    /** And whoever stands in. Who is about to hear that it is theirs hears then how it is. */
    private void tellOwner(Occasion what, NaiveDeadline deadline, LocalDateTime now, LocalDate before) {
        String owner = deadline.owner;
        boolean hearsAnyway = (what == Occasion.CHANGED || what == Occasion.REOPENED) && waiting.stream().anyMatch(
                news -> news.deadline == deadline && news.what == Occasion.ASSIGNED && news.meantFor.equals(owner));
        boolean inDoubt = hearsAnyway && model.isInDoubt(deadline, Occasion.ASSIGNED, owner);
        boolean isPerhapsGivenUp = waiting.stream()
                .anyMatch(news -> news.inDoubt && news.isThatOf(deadline, Occasion.ASSIGNED, owner));
        if (owner != null && (!hearsAnyway || inDoubt || isPerhapsGivenUp)) {
            String standsIn = model.readerFor(owner, now.toLocalDate());
            List<LocalDate> known = waiting.stream().filter(news -> news.isThatOf(deadline, what, owner))
                    .map(Waiting::before).distinct().toList();
            waiting.removeIf(news -> news.isThatOf(deadline, what, owner));
            Waiting news = new Waiting(what, deadline, deadline.moves, owner, !standsIn.equals(owner), true, inDoubt, now,
                    known.isEmpty() ? before : known.get(0));
            waiting.add(news);
            known.stream().skip(1).forEach(other -> waiting.add(news.knowing(other)));
            if (!standsIn.equals(owner)) {
                waiting.add(new Waiting(what, deadline, deadline.moves, standsIn, true, true, inDoubt || isPerhapsGivenUp,
                        now, before));
                if (what == Occasion.CHANGED && perhapsHearsThatItCounts(deadline, owner)) {
                    Stream.of(owner, standsIn).forEach(each -> waiting.add(new Waiting(Occasion.REOPENED, deadline,
                            deadline.moves, each, true, true, true, now, before)));
                }
            }
        } else if (owner != null) { // "yours from now on" tells the date as it is
            waiting.replaceAll(news -> news.isThatOf(deadline, what, owner) && news.outOfDuty ? news.doubted() : news);
        }
    }

    Stream<Said> toSay(LocalDateTime now) {
        Stream<Waiting> again = repeats.stream().filter(each -> !reader(each.news, now).equals(each.reader)).map(Repeat::news);
        return Stream.concat(waiting.stream(), again).filter(news -> holds(news, now)).map(news -> said(news, now));
    }

    void note(List<Said> heard, LocalDateTime now, boolean delivered) {
        if (delivered) {
            repeats.clear();
        } else {
            heard.forEach(each -> waiting.stream().filter(news -> news.isThatOf(each.deadline(), each.news(), each.meantFor()))
                    .forEach(news -> repeats.add(new Repeat(news.doubted(), each.reader()))));
            doubtWhatIsGivenUp(now);
        }
        doubtWhatAReminderTold(heard, now);
        waiting.removeIf(news -> heard.stream().anyMatch(each -> each.deadline() == news.deadline && each.news() == news.what
                && each.meantFor().equals(news.meantFor))
                || delivered && (!holds(news, now) || model.dead.contains(reader(news, now))));
    }

    /**
     * A process gives up what does not hold by then ("yours" for what is over, what a subscription would say that rests) and
     * what nobody can read, and died perhaps before it did.
     */
    private void doubtWhatIsGivenUp(LocalDateTime now) {
        waiting.replaceAll(news -> !holds(news, now) || model.dead.contains(reader(news, now)) ? news.doubted() : news);
    }

    /**
     * Who has read a reminder with the date that holds need not hear from a subscription that rested that it is another one.
     */
    private void doubtWhatAReminderTold(List<Said> heard, LocalDateTime now) {
        waiting.replaceAll(news -> news.what == Occasion.CHANGED && isInDoubt(news, now) && heard.stream()
                .anyMatch(each -> each.news() == null && each.moves() == news.moves && each.deadline() == news.deadline
                        && each.meantFor().equals(news.meantFor)) ? news.doubted() : news);
    }

    /** Whether a subscription that is served says what one that rests would have said is not said here. */
    private boolean isInDoubt(Waiting news, LocalDateTime now) {
        return news.inDoubt || !news.outOfDuty && model.rests(news.meantFor, now.toLocalDate());
    }

    private boolean holds(Waiting news, LocalDateTime now) {
        NaiveDeadline deadline = news.deadline;
        boolean stands = switch (news.what) {
            case ASSIGNED -> deadline.isOpen() && news.meantFor.equals(deadline.owner);
            case COMPLETED -> deadline.status == Status.DONE;
            case WAIVED -> deadline.status == Status.WAIVED;
            case WITHDRAWN -> deadline.status == Status.WITHDRAWN;
            default -> deadline.isOpen() && deadline.moves == news.moves;
        };
        return stands && (news.outOfDuty || model.isServed(news.meantFor, now.toLocalDate()));
    }

    private Said said(Waiting news, LocalDateTime now) {
        NaiveDeadline deadline = news.deadline;
        String reader = reader(news, now);
        String headline = switch (news.what) {
            case ASSIGNED -> (reader.equals(news.meantFor) ? "yours from now on, " : "newly assigned, ") + deadline.left(now);
            case CHANGED -> news.before.equals(deadline.date) ? "new time" : "new date";
            case REOPENED -> "to be done after all, " + deadline.left(now);
            case COMPLETED -> deadline.done;
            default -> news.what.name().toLowerCase(Locale.ROOT);
        };
        return new Said(deadline, deadline.moves, news.meantFor, reader, news.outOfDuty, isInDoubt(news, now), news.what, 0,
                deadline.date, deadline.time, news.found, now,
                new Word(reader, deadline.title, headline, deadline.isOpen() ? deadline.lastSafeDay() : deadline.date),
                false);
    }

    private String reader(Waiting news, LocalDateTime now) {
        return news.direct ? news.meantFor : model.readerFor(news.meantFor, now.toLocalDate());
    }
}
