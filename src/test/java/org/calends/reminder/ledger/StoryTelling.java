package org.calends.reminder.ledger;

import static org.calends.Api.post;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import jakarta.mail.MessagingException;

import org.calends.Household.Person;
import org.calends.Ledger;
import org.calends.reminder.bounce.Bounces;
import org.calends.reminder.bounce.Bounces.Returned;
import org.calends.reminder.bounce.ReturnedMail.Kind;
import org.calends.reminder.ledger.Said.Word;
import org.calends.reminder.outbox.Outbox;
import org.calends.subscription.wish.Channel;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** One story as it is told: what people do, what the check mails, and what {@link NaiveModel} says that it should have. */
final class StoryTelling {

    private final StringBuilder tale = new StringBuilder();
    private final Fixture fixture;
    private final StoryWorld world;
    private final StoryMail mail;
    private boolean relayIsDown;
    private boolean unsettled;
    private String complaint;

    /** What all stories share. */
    record Fixture(Ledger ledger, Map<String, Person> people, Outbox outbox, MortalOutcomes outcomes, Bounces bounces,
            DeadAddresses deadAddresses) {
    }

    /** How a check ends. */
    private enum End {
        WELL,
        DEAD_AFTER_PLANNING,
        DEAD_WITH_MAILS_IN_HAND,
        DEAD_AFTER_SENDING
    }

    StoryTelling(Fixture fixture, boolean daily) {
        this.fixture = fixture;
        fixture.ledger().wipe();
        fixture.outcomes().live();
        Map<String, String> names = new HashMap<>();
        fixture.people().forEach((name, person) -> names.put(person.email(), name));
        this.world = new StoryWorld(fixture.ledger(), fixture.people(), tale, daily);
        this.mail = new StoryMail(fixture.ledger().mailbox(), names);
    }

    /** @return what went wrong, after the tale of how it came; null when all went well */
    String tell(List<StoryStep> story) throws MessagingException {
        for (StoryStep step : story) {
            take(step);
            if (complaint != null) {
                return tale + "\n" + complaint;
            }
        }
        return null;
    }

    private void take(StoryStep step) throws MessagingException {
        Random chance = new Random(step.chance());
        switch (step.deed()) {
            case CHECK -> check(End.WELL, chance);
            case DAYS_PASS -> world.daysPass(chance);
            case EVENING_COMES -> world.eveningComes();
            case CLOCK_IS_SET_BACK -> setBack(chance);
            case REGISTER -> world.register(chance);
            case IMPORT -> world.importSeveral(chance);
            case MOVE -> world.move(chance);
            case MOVE_TIME -> world.moveTime(chance);
            case COMPLETE -> world.close(chance, true);
            case CALL_OFF -> world.close(chance, false);
            case REOPEN -> world.reopen(chance);
            case HAND_OVER -> world.handOver(chance);
            case SUBSCRIBE -> world.subscribe(chance);
            case CHANGE_SUBSCRIPTION -> world.changeSubscription(chance);
            case REST -> world.rest(chance);
            case END_SUBSCRIPTION -> world.endSubscription(chance);
            case CHANGE_POLICY -> world.changePolicy(chance);
            case LEAVE -> world.leave(chance);
            case COME_BACK -> world.comeBack(chance);
            case BOUNCE -> bounce(chance);
            case REVIVE -> revive(chance);
            case RELAY_GOES_DOWN -> relay(false);
            case RELAY_COMES_BACK -> relay(true);
            case DIE_AFTER_PLANNING -> check(End.DEAD_AFTER_PLANNING, chance);
            case DIE_WITH_MAILS_IN_HAND -> check(End.DEAD_WITH_MAILS_IN_HAND, chance);
            case DIE_AFTER_SENDING -> check(End.DEAD_AFTER_SENDING, chance);
        }
    }

    private void check(End end, Random chance) throws MessagingException {
        world.waitForTheNextCheck();
        LocalDateTime now = world.now();
        List<Said> toSay = world.model.toSay(now);
        run(end, chance);
        List<Word> read = mail.read();
        world.tell("%s%s", sentence(end), read.isEmpty() ? " Nothing is mailed." : "");
        read.forEach(word -> tale.append("\n        ").append(word));
        boolean silent = relayIsDown || end == End.DEAD_AFTER_PLANNING || end == End.DEAD_WITH_MAILS_IN_HAND;
        compare(silent ? List.of() : toSay, read, end == End.WELL);
        world.model.note(toSay, new LinkedHashSet<>(read), now, end == End.WELL && !relayIsDown);
        if (relayIsDown || end != End.WELL) {
            world.model.plan(toSay);
        }
        if (end == End.DEAD_WITH_MAILS_IN_HAND || end == End.DEAD_AFTER_SENDING) {
            world.model.doubt(toSay);
        }
        unsettled = relayIsDown || end != End.WELL;
    }

    private static String sentence(End end) {
        return switch (end) {
            case WELL -> "The check.";
            case DEAD_AFTER_PLANNING -> "The check; the process dies before it mails anything.";
            case DEAD_WITH_MAILS_IN_HAND -> "The check; the process dies with mails in hand.";
            case DEAD_AFTER_SENDING -> "The check; the process dies when a mail has left, before it writes that down.";
        };
    }

    private void run(End end, Random chance) {
        switch (end) {
            case WELL -> {
                post("/api/check-runs", "").statusCode(200);
                world.aMomentPasses();
                post("/api/check-runs", "").statusCode(200);
            }
            case DEAD_AFTER_PLANNING -> post("/api/check-runs?deliver=false", "").statusCode(200);
            case DEAD_WITH_MAILS_IN_HAND -> {
                post("/api/check-runs?deliver=false", "").statusCode(200);
                fixture.outbox().take(Channel.MAIL, 1 + chance.nextInt(3));
            }
            case DEAD_AFTER_SENDING -> {
                fixture.outcomes().dieAfter(chance.nextInt(3));
                post("/api/check-runs", "");
                fixture.outcomes().live();
            }
        }
        theLeaseEnds();
    }

    /** By the database's clock, which no test moves. */
    private static void theLeaseEnds() {
        QuarkusTransaction.requiringNew().run(() -> Reminder.update(
                "leaseUntil = ?1 where state = ?2", Instant.EPOCH, ReminderState.SENDING));
    }

    private void compare(List<Said> toSay, List<Word> read, boolean all) {
        List<String> wrong = new ArrayList<>();
        Set<Word> may = Said.mayBeRead(toSay,
                each -> each.news() != null && world.model.isInDoubt(each.deadline(), each.news(), each.meantFor()));
        Set<Word> once = new LinkedHashSet<>();
        for (Word word : read) {
            if (!may.contains(word)) {
                wrong.add("must not be said: " + word);
            } else if (!once.add(word)) {
                wrong.add("is said twice:    " + word);
            }
        }
        Set<Word> must = Said.mustBeRead(toSay);
        toSay.stream().filter(each -> all && must.contains(each.word()) && !Said.isRead(each, toSay, read)).map(Said::word)
                .distinct().forEach(word -> wrong.add("is missing:       " + word));
        if (!wrong.isEmpty()) {
            complaint = "    " + String.join("\n    ", wrong);
        }
    }

    private void setBack(Random chance) {
        if (!unsettled && world.model.news.isEmpty()) {
            world.clockIsSetBack(chance);
        }
    }

    private void relay(boolean up) {
        if (relayIsDown == up) {
            relayIsDown = !up;
            if (up) {
                fixture.ledger().mailbox().plugIn();
            } else {
                fixture.ledger().mailbox().unplug();
            }
            world.tell(up ? "The mail server is back." : "The mail server is down.");
        }
    }

    private void bounce(Random chance) {
        String reader = world.aPerson(chance);
        Set<Word> last = mail.wordsOfLast(reader);
        if (!last.isEmpty() && !world.model.dead.contains(reader) && world.model.isOwn(reader, last)) {
            fixture.bounces()
                    .note(new Returned("mail " + System.nanoTime(), Kind.BOUNCE_HARD, MailRejection.NO_MAILBOX, "5.1.1",
                            "550 5.1.1 no such user", List.of(mail.idOfLast(reader))));
            world.model.comeBack(reader, last);
            world.tell("%s's last mail comes back: there is no such mailbox.", reader);
        }
    }

    private void revive(Random chance) {
        List<String> dead = List.copyOf(world.model.dead);
        if (!dead.isEmpty()) {
            String reader = dead.get(chance.nextInt(dead.size()));
            fixture.deadAddresses().revive(world.email(reader));
            world.model.dead.remove(reader);
            world.tell("%s has a mailbox again.", reader);
        }
    }
}
