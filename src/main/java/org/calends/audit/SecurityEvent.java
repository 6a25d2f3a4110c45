package org.calends.audit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.calends.audit.SecurityEventKind.Outcome;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * One line of the security log. Written once and never changed; its time runs out and it is deleted. It holds no secret: no
 * password, key or address of a feed, and no name that somebody only typed.
 */
@Entity
@Immutable
@Table(name = "security_event")
public class SecurityEvent extends PanacheEntityBase {

    private static final int LONGEST = 300;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private SecurityEventKind kind;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String who;
    private String address;
    private String subject;

    @Column(name = "detail")
    private String detail;

    private int times;

    protected SecurityEvent() {
    }

    SecurityEvent(Instant happenedAt, SecurityEventKind kind, Outcome outcome, Caller caller, String subject, String detail,
            int times) {
        this.happenedAt = happenedAt;
        this.kind = kind;
        this.outcome = outcome;
        this.who = caller.who();
        this.address = caller.address();
        this.subject = shortened(subject);
        this.detail = shortened(detail);
        this.times = times;
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    public UUID id() {
        return id;
    }

    /** @return when it happened; of several that are told together, the first */
    public Instant happenedAt() {
        return happenedAt;
    }

    public SecurityEventKind kind() {
        return kind;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** @return the username of who did it; null for somebody unknown, and for the application itself */
    public String who() {
        return who;
    }

    /** @return the IP address that it came from; null when no request did it */
    public String address() {
        return address;
    }

    /** @return what it was done to: a username, an id, the beginning of a path; or null */
    public String subject() {
        return subject;
    }

    /** @return what became of it, such as {@code VIEWER -> ADMIN}, or null */
    public String detail() {
        return detail;
    }

    /** @return how often it happened within a minute; failures from one network are told together */
    public int times() {
        return times;
    }

    /** @return the line for the log file: one line, whatever the parts hold */
    String line() {
        return "%s %s who=%s from=%s subject=%s detail=%s times=%d".formatted(kind, outcome, plain(who), plain(address),
                plain(subject), plain(detail), times);
    }

    private static String plain(String text) {
        return text == null ? "-" : '"' + text.replaceAll("[\\p{C}\\p{Z}&&[^ ]]", "?").replace("\"", "'") + '"';
    }
}
