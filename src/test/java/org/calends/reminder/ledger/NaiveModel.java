package org.calends.reminder.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.calends.reminder.ledger.Said.Word;

/**
 * Who must be told what, found each time by a look at everything. It knows the rules as people are told them, and nothing
 * of how the program keeps them: no ledger, no fingerprint, no leases, no digests.
 *
 * <ul>
 * <li>A subscriber is told of what the subscription asks for; an owner of what nobody asks for who can be reached.
 * <li>Told is the most urgent thing that is true, unless the person, or whoever reads for that person, was told as much.
 * <li>What says a date says what a reminder of that day would.
 * <li>While somebody is away the deputy reads, and so on; an address that is dead reads nothing, and what came back is given
 * up.
 * <li>What becomes of a deadline, {@link NaiveNews} says.
 * </ul>
 */
final class NaiveModel {

    private static final int TOMORROW = -1;

    final List<NaiveDeadline> deadlines = new ArrayList<>();
    final List<NaiveWish> wishes = new ArrayList<>();
    final Map<String, Away> away = new HashMap<>();
    final Set<String> dead = new HashSet<>();
    /** Who has ended a subscription: whether one that is left says what becomes of what the other one told is not said here. */
    final Set<String> ended = new HashSet<>();
    final NaiveNews news = new NaiveNews(this);
    List<Integer> policy = List.of();
    private final List<Said> said = new ArrayList<>();
    private final List<Said> doubted = new ArrayList<>();
    private final List<Said> planned = new ArrayList<>();
    private final List<Said> lost = new ArrayList<>();
    /** Read, but the process died: it may not know so. */
    private final Set<Said> unwritten = new HashSet<>();

    /** @param until the day of return */
    record Away(String deputy, LocalDate until) {
    }

    /** @return what has to be read after a check; of several things for one reader of one deadline some say nothing new */
    List<Said> toSay(LocalDateTime now) {
        return all(now).filter(each -> !dead.contains(each.reader())).toList();
    }

    private Stream<Said> all(LocalDateTime now) {
        return Stream.of(news.toSay(now), stillPlanned(now),
                deadlines.stream().filter(NaiveDeadline::isOpen).flatMap(each -> reminders(each, now))).flatMap(each -> each);
    }

    /** What was found and did not leave may leave still, although the subscription has become another one. */
    private Stream<Said> stillPlanned(LocalDateTime now) {
        return planned.stream().filter(each -> each.deadline().isOpen() && each.moves() == each.deadline().moves)
                .flatMap(each -> Stream.of(each.meantFor(), readerFor(each.meantFor(), now.toLocalDate())).distinct()
                        .map(reader -> said(each.deadline(), each.meantFor(), reader, each.urgency(), true, now)));
    }

    /** A check found it, and it did not leave. */
    void plan(List<Said> found) {
        found.stream().filter(each -> each.news() == null).forEach(planned::add);
    }

    /**
     * What has been read.
     *
     * @param delivered whether all was tried, so that what must not be told is forgotten
     */
    void note(List<Said> toSay, Set<Word> read, LocalDateTime now, boolean delivered) {
        List<Said> heard = toSay.stream().filter(each -> Said.isRead(each, toSay, read)).toList();
        if (delivered) {
            all(now).filter(each -> dead.contains(each.reader())).forEach(lost::add);
            said.addAll(saidAlready(now).filter(each -> !dead.contains(each.reader()) && !said.contains(each)).toList());
            planned.clear();
        }
        List<Said> known = heard.stream().map(each -> read.contains(each.word()) ? each : each.saidByAnother()).toList();
        said.addAll(known);
        unwritten.addAll(delivered ? List.of() : known);
        news.note(heard, now, delivered);
    }

    /** The process died with it in hand: perhaps it was read. */
    void doubt(List<Said> inHand) {
        doubted.addAll(inHand.stream().filter(each -> !said.contains(each) && !said.contains(each.saidByAnother())).toList());
    }

    /** What that mail said is given up, and nothing more is sent there. */
    void comeBack(String reader, Set<Word> mail) {
        List<Said> back = said.stream().filter(each -> each.reader().equals(reader) && mail.contains(each.word())).toList();
        said.removeAll(back);
        lost.addAll(back);
        dead.add(reader);
    }

    /** @return whether all of it was for that reader, and not for somebody who is away */
    boolean isOwn(String reader, Set<Word> mail) {
        return said.stream().filter(each -> mail.contains(each.word())).allMatch(each -> each.meantFor().equals(reader));
    }

    boolean isInDoubt(NaiveDeadline deadline, Occasion what, String who) {
        return doubted.stream()
                .anyMatch(each -> each.deadline() == deadline && each.news() == what && each.meantFor().equals(who));
    }

    boolean isToldOutOfDuty(NaiveDeadline deadline, String who) {
        return Stream.concat(said.stream(), doubted.stream())
                .anyMatch(each -> each.deadline() == deadline && each.meantFor().equals(who) && each.outOfDuty());
    }

    /** @return what each person was told last of it */
    Map<String, Said> lastToldOf(NaiveDeadline deadline) {
        return lastOf(said.stream(), deadline);
    }

    /** @return the same if what a process had in hand when it died was read */
    Map<String, Said> lastPerhapsToldOf(NaiveDeadline deadline) {
        return lastOf(Stream.concat(said.stream(), doubted.stream()).sorted(Comparator.comparing(Said::at)), deadline);
    }

    private static Map<String, Said> lastOf(Stream<Said> told, NaiveDeadline deadline) {
        Map<String, Said> last = new LinkedHashMap<>();
        told.filter(each -> each.deadline() == deadline).forEach(each -> last.put(each.meantFor(), each));
        return last;
    }

    private Stream<Said> reminders(NaiveDeadline deadline, LocalDateTime now) {
        return asked(deadline, now).filter(each -> isNew(each, now));
    }

    /** Whoever is told by a word to the same reader for somebody else has been told, whoever reads for that person later. */
    private Stream<Said> saidAlready(LocalDateTime now) {
        return deadlines.stream().filter(NaiveDeadline::isOpen).flatMap(each -> asked(each, now))
                .filter(each -> each.inDoubt() || !isNew(each, now)).map(Said::saidByAnother);
    }

    /** @return the most urgent thing that each is to know, whether or not it was told */
    private Stream<Said> asked(NaiveDeadline deadline, LocalDateTime now) {
        List<NaiveWish> asking = wishes.stream().filter(wish -> wish.asksFor(deadline, now.toLocalDate())).toList();
        Stream<Said> asked = asking.stream().flatMap(wish -> asked(deadline, wish.who, wish.leads, now));
        boolean isHeard = asking.stream().anyMatch(wish -> !dead.contains(wish.who));
        return isHeard || deadline.owner == null ? asked
                : Stream.concat(asked, asked(deadline, deadline.owner, null, now));
    }

    private Stream<Said> asked(NaiveDeadline deadline, String who, List<Integer> wish, LocalDateTime now) {
        List<Integer> leads = Stream.of(wish, deadline.leads, policy).filter(Objects::nonNull).findFirst().orElseThrow();
        String reader = readerFor(who, now.toLocalDate());
        return deadline.urgency(leads, now).stream().mapToObj(urgency -> said(deadline, who, reader, urgency,
                said.stream().anyMatch(each -> saysSoToday(each, deadline, reader, urgency)), now));
    }

    private boolean isNew(Said one, LocalDateTime now) {
        return said.stream()
                .noneMatch(each -> saysAsMuch(each, one.deadline(), one.meantFor(), one.reader(), one.urgency(), now)
                        || !unwritten.contains(each) && saysSoToday(each, one.deadline(), one.reader(), one.urgency()))
                && lost.stream()
                        .noneMatch(each -> saysAsMuch(each, one.deadline(), one.meantFor(), null, one.urgency(), now));
    }

    private static Said said(NaiveDeadline deadline, String who, String reader, int urgency, boolean inDoubt,
            LocalDateTime now) {
        return new Said(deadline, deadline.moves, who, reader, false, inDoubt, null, urgency, deadline.date, deadline.time, now,
                now, new Word(reader, deadline.title, deadline.left(now), deadline.lastSafeDay()), false);
    }

    private static boolean saysAsMuch(Said before, NaiveDeadline deadline, String who, String reader, int urgency,
            LocalDateTime now) {
        boolean own = before.meantFor().equals(who);
        if (before.deadline() != deadline || before.moves() != deadline.moves
                || !own && (before.silent() || !before.reader().equals(reader))) {
            return false;
        }
        return before.news() == null ? before.urgency() >= urgency
                : before.tellsTheDate() && !before.found().toLocalDate().isBefore(deadline.dayOf(urgency))
                        && (own || urgency < TOMORROW || before.at().equals(now));
    }

    /**
     * News waits when mails do, and says then how many days are left on the day on which it is read. From the day before the
     * last one on that is not enough: who is told so by a subscription that came later is told once more.
     */
    private static boolean saysSoToday(Said before, NaiveDeadline deadline, String reader, int urgency) {
        return before.deadline() == deadline && before.moves() == deadline.moves && before.reader().equals(reader)
                && before.tellsTheDate() && urgency < TOMORROW
                && !before.at().toLocalDate().isBefore(deadline.dayOf(urgency));
    }

    /** @return what the person was told last before that, and is written down for sure */
    Optional<Said> writtenBefore(Said last) {
        return !unwritten.contains(last) ? Optional.empty()
                : said.stream().filter(each -> each.deadline() == last.deadline() && each.meantFor().equals(last.meantFor())
                        && !unwritten.contains(each)).reduce((earlier, later) -> later);
    }

    boolean rests(String who, LocalDate today) {
        return wishes.stream().anyMatch(wish -> wish.who.equals(who) && !wish.isServed(today));
    }

    boolean isServed(String who, LocalDate today) {
        return wishes.stream().anyMatch(wish -> wish.who.equals(who) && wish.isServed(today));
    }

    /** @return the first deputy who is there and can be reached; where there is none, the person */
    String readerFor(String who, LocalDate today) {
        Set<String> asked = new LinkedHashSet<>();
        String next = who;
        while (isAway(next, today)) {
            if (!asked.add(next)) {
                return who;
            }
            next = away.get(next).deputy();
        }
        return dead.contains(next) ? who : next;
    }

    private boolean isAway(String who, LocalDate today) {
        return away.containsKey(who) && today.isBefore(away.get(who).until());
    }
}
