package org.calends.reminder;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.Kind;
import org.calends.obligation.Obligation;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** To whom obligations of an authority, a team or a kind go when nobody acknowledges them, and when. */
@Entity
class Escalation extends PanacheEntityBase {

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
    private String createdBy;
    private Instant createdAt;
    private Instant updatedAt;

    protected Escalation() {
    }

    Escalation(EscalationDraft draft, String createdBy, Instant now) {
        this.createdBy = createdBy;
        this.createdAt = now;
        become(draft, now);
    }

    void become(EscalationDraft draft, Instant now) {
        authority = draft.authority();
        tag = draft.tag();
        kind = draft.kind();
        deputyDays = draft.deputyDays() == null ? DEPUTY_DAYS : draft.deputyDays();
        contact = draft.contact();
        contactDays = draft.contactDays() == null ? CONTACT_DAYS : draft.contactDays();
        updatedAt = now;
    }

    /** @return whether another one is for just the same obligations, so that nobody could say which counts */
    boolean isForTheSameAs(Escalation other, AuthorityDictionary dictionary) {
        return kind == other.kind && isSameAuthority(other, dictionary) && isSame(tag, other.tag);
    }

    private boolean isSameAuthority(Escalation other, AuthorityDictionary dictionary) {
        return authority == null || other.authority == null ? authority == other.authority
                : dictionary.keys(authority).equals(dictionary.keys(other.authority));
    }

    private static boolean isSame(String one, String other) {
        return one == null ? other == null : one.equalsIgnoreCase(other);
    }

    boolean matches(Obligation obligation, AuthorityDictionary dictionary) {
        return (authority == null || dictionary.means(authority, obligation.authority(), obligation.jurisdiction()))
                && (tag == null || obligation.tags().stream().anyMatch(tag::equalsIgnoreCase))
                && (kind == null || kind == obligation.kind());
    }

    /** @return how much it names: of two that match, the greater counts */
    int detail() {
        return (int) Stream.of(authority, tag, kind).filter(named -> named != null).count();
    }

    UUID id() {
        return id;
    }

    String authority() {
        return authority;
    }

    String tag() {
        return tag;
    }

    Kind kind() {
        return kind;
    }

    int deputyDays() {
        return deputyDays;
    }

    String contact() {
        return contact;
    }

    int contactDays() {
        return contactDays;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
