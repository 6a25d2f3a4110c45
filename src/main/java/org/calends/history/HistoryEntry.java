package org.calends.history;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One thing that happened to one subject. Never changed once written. */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_SUBJECT, deduceAliasInjectionPoints = false)
@Table(name = "history_entry")
public class HistoryEntry extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID subjectId;
    private int number;
    private Instant recordedAt;
    private String actor;
    private String action;
    private String detail;
    private String previousHash;
    private String hash;
    /** To which team the subject belonged when it was deleted, or null. */
    @Column(name = "team_id")
    private UUID team;

    protected HistoryEntry() {
    }

    HistoryEntry(UUID subjectId, int number, Instant recordedAt, String actor, String action, String detail,
            String previousHash) {
        this.subjectId = subjectId;
        this.number = number;
        this.recordedAt = recordedAt;
        this.actor = actor;
        this.action = action;
        this.detail = detail;
        this.previousHash = previousHash;
        this.hash = computeHash();
    }

    /** @return whether the entry still says what it said when it was written, and follows this one */
    boolean isIntactAfter(String hashBefore) {
        return previousHash.equals(hashBefore) && hash.equals(computeHash());
    }

    private String computeHash() {
        return Sha256.of(previousHash, subjectId.toString(), Integer.toString(number), recordedAt.toString(), actor, action,
                detail);
    }

    /** @return the place in the subject's history, from 1 */
    public int number() {
        return number;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** @return the username, or the name of the part of Calends that acted */
    public String actor() {
        return actor;
    }

    public String action() {
        return action;
    }

    /** @return what changed, as a JSON object */
    public String detail() {
        return detail;
    }

    public String hash() {
        return hash;
    }
}
