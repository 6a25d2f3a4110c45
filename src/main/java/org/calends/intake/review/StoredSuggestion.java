package org.calends.intake.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.calends.input.ConflictException;
import org.calends.input.WebAddress;
import org.calends.intake.reader.Suggestion;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.value.Source;
import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A suggestion out of a stored document, until a person's yes or no and after it. Changes only through its verbs. */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_DOCUMENT, deduceAliasInjectionPoints = false)
@Table(name = "suggestion")
public class StoredSuggestion extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id")
    private StoredDocument document;

    private int position;

    @Embedded
    private Suggestion read;

    @Enumerated(EnumType.STRING)
    private SuggestionState state = SuggestionState.PENDING;

    private UUID duplicateOf;
    private UUID obligationId;
    private String decidedBy;
    private Instant decidedAt;
    private String dismissalReason;

    @Enumerated(EnumType.STRING)
    private AcceptanceResult acceptedAs;

    private String verifiedBy;
    private LocalDate verifiedDueDate;
    private Instant verifiedAt;

    protected StoredSuggestion() {
    }

    StoredSuggestion(StoredDocument document, int position, Suggestion read) {
        this.document = document;
        this.position = position;
        this.read = read.toKeep();
    }

    /** @return what it would be as an obligation, with the sentence and the document it comes from */
    ObligationDraft asDraft() {
        return ObligationDraft.draft(read.title())
                .kind(read.kind()).authority(read.authority()).jurisdiction(read.jurisdiction()).tags(read.tags())
                .dueDate(read.dueDate()).bound(read.bound()).dueTime(read.dueTime()).zone(read.zone())
                .source(new Source(address(), read.quote(), document.id())).recurrence(read.recurrence())
                .team(document.team() == null ? null : document.team().toString()).build();
    }

    /** Where the document came from; else where its "More" leads. */
    private String address() {
        String link = read.link();
        boolean leads = link != null && link.matches(WebAddress.FORM);
        return document.sourceUrl() != null ? document.sourceUrl() : leads ? link : null;
    }

    void accept(UUID obligation, AcceptanceResult as, String actor, Instant now) {
        requirePending();
        decide(SuggestionState.ACCEPTED, null, actor, now);
        obligationId = obligation;
        acceptedAs = as;
        duplicateOf = as == AcceptanceResult.OBLIGATION ? null : obligation;
    }

    /** A yes by mistake is taken back. */
    void withdrawAcceptance() {
        decide(SuggestionState.PENDING, null, null, null);
        obligationId = null;
        acceptedAs = null;
        duplicateOf = null;
    }

    /** What a second person read in the sentence, without seeing what was read before. Typing again replaces it. */
    void verify(LocalDate typed, String actor, Instant now) {
        requirePending();
        verifiedDueDate = typed;
        verifiedBy = actor;
        verifiedAt = now;
    }

    void dismiss(String reason, String actor, Instant now) {
        if (state == SuggestionState.DISMISSED) {
            return;
        }
        requirePending();
        decide(SuggestionState.DISMISSED, reason, actor, now);
    }

    /** A dismissal by mistake is taken back. */
    void reconsider() {
        if (state == SuggestionState.DISMISSED) {
            decide(SuggestionState.PENDING, null, null, null);
        }
    }

    void requirePending() {
        if (state == SuggestionState.ACCEPTED) {
            throw new ConflictException(
                    "suggestion.accepted", decidedBy, obligationId);
        }
        if (state == SuggestionState.DISMISSED) {
            throw new ConflictException("suggestion.dismissed", decidedBy);
        }
    }

    private void decide(SuggestionState decision, String reason, String actor, Instant now) {
        state = decision;
        dismissalReason = reason;
        decidedBy = actor;
        decidedAt = now;
    }

    /** @return as it was read out of the document */
    public Suggestion asRead() {
        return read;
    }

    public UUID id() {
        return id;
    }

    /** @return a number that rises with every decision */
    public int version() {
        return version;
    }

    /** @return its place in the document, from 1 */
    public int number() {
        return position + 1;
    }

    public StoredDocument document() {
        return document;
    }

    public SuggestionState state() {
        return state;
    }

    /** @return the obligation that said the same already when a person joined them, or null */
    UUID duplicateOf() {
        return duplicateOf;
    }

    /** @return what it became, or null */
    public UUID obligationId() {
        return obligationId;
    }

    public String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    public String dismissalReason() {
        return dismissalReason;
    }

    /** @return what the yes did, or null */
    public AcceptanceResult acceptedAs() {
        return acceptedAs;
    }

    /** @return who typed the date without seeing it, or null */
    public String verifiedBy() {
        return verifiedBy;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }

    boolean isVerifiedAs(LocalDate date) {
        return date.equals(verifiedDueDate);
    }

    public boolean isPending() {
        return state == SuggestionState.PENDING;
    }
}
