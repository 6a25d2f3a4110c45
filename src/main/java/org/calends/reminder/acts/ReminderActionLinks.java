package org.calends.reminder.acts;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.reminder.ledger.Reminder;
import org.calends.subscription.link.LinkSigner;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Addresses in mails at which the recipient acts without signing in. Whoever has the mail has the address: it works for one
 * reminder and ends some time after the deadline.
 */
@ApplicationScoped
public class ReminderActionLinks {

    static final String PATH = "act";

    private static final int DAYS_AFTER = 60;

    private final Clock clock;
    private final LinkSigner linkSigner;
    private final String baseUrl;

    ReminderActionLinks(Clock clock, LinkSigner linkSigner, @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.clock = clock;
        this.linkSigner = linkSigner;
        this.baseUrl = baseUrl;
    }

    /** @param until the last day on which the link works */
    record Ticket(UUID reminder, LocalDate until) {
    }

    /** @return always the same for the same reminder, so that a repeated mail is the same mail */
    public String of(Reminder reminder) {
        LocalDate queued = LocalDate.ofInstant(reminder.queuedAt(), ZoneOffset.UTC);
        LocalDate from = queued.isAfter(reminder.lastSafeDay()) ? queued : reminder.lastSafeDay();
        return baseUrl + "/" + PATH + "/" + linkSigner.seal(PATH, reminder.id() + " " + from.plusDays(DAYS_AFTER));
    }

    /** @return empty for a token that is not ours */
    Optional<Ticket> open(String token) {
        try {
            return linkSigner.open(PATH, token).map(content -> content.split(" "))
                    .map(parts -> new Ticket(UUID.fromString(parts[0]), LocalDate.parse(parts[1])));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    boolean isOver(Ticket ticket) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).isAfter(ticket.until());
    }
}
