package org.calends.reminder.escalation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Kind;
import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** To whom obligations of an authority, a team or a kind go when nobody acknowledges them, and when. */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_TEAM, deduceAliasInjectionPoints = false)
public class Escalation extends PanacheEntityBase {

    private static final int DEPUTY_DAYS = 3;
    private static final int CONTACT_DAYS = 1;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    private String authority;
    private String tag;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private int deputyDays;
    private String contact;
    private int contactDays;
    /** Null: whatever they belong to. */
    @Column(name = "team_id")
    private UUID team;
    private String createdBy;
    private Instant createdAt;
    private Instant updatedAt;

    protected Escalation() {
    }

    public Escalation(EscalationDraft draft, String createdBy, Instant now) {
        this.createdBy = createdBy;
        this.createdAt = now;
        become(draft, now);
    }

    public void become(EscalationDraft draft, Instant now) {
        authority = draft.authority();
        tag = draft.tag();
        kind = draft.kind();
        deputyDays = draft.deputyDays() == null ? DEPUTY_DAYS : draft.deputyDays();
        contact = draft.contact();
        contactDays = draft.contactDays() == null ? CONTACT_DAYS : draft.contactDays();
        team = draft.team() == null ? null : UUID.fromString(draft.team());
        updatedAt = now;
    }

    /** @return whether another one is for just the same obligations, so that nobody could say which counts */
    public boolean isForTheSameAs(Escalation other, AuthorityDictionary dictionary) {
        return kind == other.kind && isSameAuthority(other, dictionary) && isSame(tag, other.tag)
                && Objects.equals(team, other.team);
    }

    private boolean isSameAuthority(Escalation other, AuthorityDictionary dictionary) {
        return authority == null || other.authority == null ? authority == other.authority
                : dictionary.keys(authority).equals(dictionary.keys(other.authority));
    }

    private static boolean isSame(String one, String other) {
        return one == null ? other == null : one.equalsIgnoreCase(other);
    }

    public boolean matches(Obligation obligation, AuthorityDictionary dictionary) {
        return (authority == null || dictionary.means(authority, obligation.authority(), obligation.jurisdiction()))
                && (tag == null || obligation.tags().stream().anyMatch(tag::equalsIgnoreCase))
                && (kind == null || kind == obligation.kind())
                && (team == null || team.equals(obligation.team()));
    }

    /** @return how much it names: of two that match, the greater counts */
    public int detail() {
        return (int) Stream.of(authority, tag, kind, team).filter(named -> named != null).count();
    }

    public UUID id() {
        return id;
    }

    public String authority() {
        return authority;
    }

    public String tag() {
        return tag;
    }

    public Kind kind() {
        return kind;
    }

    public int deputyDays() {
        return deputyDays;
    }

    public String contact() {
        return contact;
    }

    public int contactDays() {
        return contactDays;
    }

    /** @return to which the obligations belong, or null for any */
    public UUID team() {
        return team;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
