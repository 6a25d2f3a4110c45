package org.calends.mail;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.calends.reminder.Attempt;
import org.calends.reminder.Attempt.Outcome;
import org.calends.reminder.Delivered;
import org.calends.reminder.Outbox;
import org.calends.reminder.Parcel;
import org.calends.reminder.Tried;
import org.jboss.logging.Logger;

import io.quarkus.mailer.Mail;

/** One emptying of the outbox. Ends early when the server lets nothing through: the next round finds out whether it does. */
final class Round {

    private static final Logger LOG = Logger.getLogger(Round.class);
    /** Few, so that a process that dies holds little back for the length of a lease; enough to take them cheaply. */
    private static final int BATCH = 40;

    private final Outbox outbox;
    private final Recorder recorder;
    private final LetterWriter writer;
    private final Circuit circuit;
    private final Pace pace;
    private final Pulse pulse;
    private final BooleanSupplier stopping;
    private final LocalDate urgentThrough;
    private volatile boolean broken;
    private volatile boolean exhausted;

    /** @param urgentThrough see {@link Outbox#take(int, LocalDate)} */
    Round(Outbox outbox, Recorder recorder, LetterWriter writer, Circuit circuit, Pace pace, Pulse pulse,
            BooleanSupplier stopping, LocalDate urgentThrough) {
        this.urgentThrough = urgentThrough;
        this.recorder = recorder;
        this.pace = pace;
        this.pulse = pulse;
        this.circuit = circuit;
        this.outbox = outbox;
        this.writer = writer;
        this.stopping = stopping;
    }

    boolean hasMore() {
        return !broken && !exhausted && !stopping.getAsBoolean();
    }

    Delivered firstBatch(SmtpLine line, String from) {
        try (line) {
            return batch(line, from);
        }
    }

    Delivered allBatches(SmtpLine line, String from) {
        Delivered delivered = Delivered.NOTHING;
        try (line) {
            while (hasMore()) {
                delivered = delivered.plus(batch(line, from));
            }
        }
        return delivered;
    }

    private Delivered batch(SmtpLine line, String from) {
        int allowed = pace.take(BATCH);
        long asked = System.nanoTime();
        List<Parcel> parcels = allowed == 0 ? List.of() : outbox.take(allowed, urgentThrough);
        pace.giveBack(allowed - parcels.size());
        exhausted = parcels.isEmpty();
        Delivered delivered = Delivered.NOTHING;
        for (Parcel parcel : parcels) {
            if (broken || stopping.getAsBoolean() || isLate(asked)) {
                outbox.putBack(parcel);
            } else {
                delivered = delivered.plus(deliver(parcel, line, from));
            }
        }
        return delivered;
    }

    /** What is begun late might still be on its way when the lease ends and somebody else sends it too. */
    private boolean isLate(long asked) {
        return Duration.ofNanos(System.nanoTime() - asked).compareTo(outbox.lease().dividedBy(4)) > 0;
    }

    private Delivered deliver(Parcel parcel, SmtpLine line, String from) {
        Attempt attempt = attempt(parcel, line, from);
        recorder.record(new Tried(parcel, attempt));
        pulse.beat();
        broken |= attempt.outcome() == Outcome.SYSTEM;
        int reminders = parcel.items().size();
        return attempt.outcome() == Outcome.ACCEPTED ? new Delivered(reminders, 0) : new Delivered(0, reminders);
    }

    /** A mail that cannot be written fails by itself, where everyone can see it, and keeps no other back. */
    private Attempt attempt(Parcel parcel, SmtpLine line, String from) {
        Mail mail;
        try {
            mail = writer.write(parcel).setFrom(from);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The mail %s cannot be written", parcel.messageId());
            return writer.failure(e);
        }
        Attempt attempt = line.send(mail, parcel.messageId());
        circuit.note(attempt);
        return attempt;
    }
}
