package org.calends.reminder.ledger;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * What the mail server said to one try. Written once, by {@code Outcomes}, and never changed: the proof of who was told what,
 * and when.
 */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_REMINDER, deduceAliasInjectionPoints = false)
public class SendAttempt extends PanacheEntityBase {

    private static final int LONGEST_REPLY = 1000;

    @Id
    private UUID id;

    private UUID reminderId;
    private int epoch;
    private Instant startedAt;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Integer smtpCode;
    private String enhanced;
    private String reply;

    public SendAttempt() {
    }

    /** @return in one line: a server may answer in several */
    public static String cut(String text) {
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_REPLY ? line : line.substring(0, LONGEST_REPLY);
    }

    public int epoch() {
        return epoch;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Integer smtpCode() {
        return smtpCode;
    }

    public String enhanced() {
        return enhanced;
    }

    public String reply() {
        return reply;
    }
}
