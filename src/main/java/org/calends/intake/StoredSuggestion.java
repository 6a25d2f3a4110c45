package org.calends.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.calends.obligation.Bound;
import org.calends.obligation.Kind;
import org.calends.obligation.ObligationDraft;
import org.calends.obligation.Refused;
import org.calends.obligation.Source;
import org.calends.workday.Unit;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A suggestion out of a stored document, until a person's yes or no and after it. Changes only through its verbs. */
@Entity
@Table(name = "suggestion")
public class StoredSuggestion extends PanacheEntityBase {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_LINK = 2000;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id")
    private StoredDocument document;

    private int position;
    private String title;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String authority;
    private String jurisdiction;
    private LocalDate dueDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "due_precision")
    private Precision precision;

    @Enumerated(EnumType.STRING)
    private Bound bound;

    private LocalTime dueTime;
    private String zone;
    private Integer periodAmount;

    @Enumerated(EnumType.STRING)
    private Unit periodUnit;

    private String periodAnchor;
    private String quote;
    private int quoteStart;
    private int quoteEnd;
    private double confidence;

    @Convert(converter = TextLines.class)
    private List<String> reasons;

    @Convert(converter = TextLines.class)
    private List<String> tags;

    private String link;

    @Enumerated(EnumType.STRING)
    private SuggestionState state = SuggestionState.PENDING;

    private UUID duplicateOf;
    private UUID obligationId;
    private String decidedBy;
    private Instant decidedAt;
    private String dismissalReason;

    @Enumerated(EnumType.STRING)
    private AcceptedAs acceptedAs;

    private String verifiedBy;
    private LocalDate verifiedDueDate;
    private Instant verifiedAt;

    protected StoredSuggestion() {
    }

    StoredSuggestion(StoredDocument document, int position, Suggestion read) {
        this.document = document;
        this.position = position;
        title = atMost(LONGEST_TITLE, read.title());
        kind = read.kind();
        authority = read.authority();
        jurisdiction = read.jurisdiction();
        dueDate = read.dueDate();
        precision = read.precision();
        bound = read.bound();
        dueTime = read.dueTime();
        zone = read.zone();
        if (read.period() != null) {
            periodAmount = read.period().amount();
            periodUnit = read.period().unit();
            periodAnchor = read.period().anchor();
        }
        quote = read.quote();
        quoteStart = read.start();
        quoteEnd = read.end();
        confidence = read.confidence();
        reasons = read.reasons();
        tags = read.tags();
        link = read.link() == null || read.link().length() > LONGEST_LINK ? null : read.link();
    }

    private static String atMost(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }

    /** @return what it would be as an obligation, with the sentence and the document it comes from */
    ObligationDraft asDraft() {
        return new ObligationDraft(title, kind, authority, jurisdiction, null, tags, dueDate, null, bound, dueTime, zone, null,
                null, null, new Source(address(), quote, document.id()), null);
    }

    /** Where the document came from; else where its "More" leads. */
    private String address() {
        boolean leads = link != null && link.matches("https?://[^\\s\\p{Cntrl}<>\"]+");
        return document.sourceUrl() != null ? document.sourceUrl() : leads ? link : null;
    }

    void accept(UUID obligation, AcceptedAs as, String actor, Instant now) {
        requirePending();
        decide(SuggestionState.ACCEPTED, null, actor, now);
        obligationId = obligation;
        acceptedAs = as;
        duplicateOf = as == AcceptedAs.OBLIGATION ? null : obligation;
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
            throw new Refused("This suggestion was accepted by " + decidedBy + " as obligation " + obligationId + ".");
        }
        if (state == SuggestionState.DISMISSED) {
            throw new Refused("This suggestion was dismissed by " + decidedBy + "; take the dismissal back first.");
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
        CountedPeriod period = periodAmount == null ? null : new CountedPeriod(periodAmount, periodUnit, periodAnchor);
        return new Suggestion(title, kind, authority, jurisdiction, dueDate, precision, bound, dueTime, zone, period, quote,
                quoteStart, quoteEnd, confidence, reasons, link, tags);
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
    public UUID duplicateOf() {
        return duplicateOf;
    }

    /** @return what it became, or null */
    public UUID obligationId() {
        return obligationId;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String dismissalReason() {
        return dismissalReason;
    }

    /** @return what the yes did, or null */
    public AcceptedAs acceptedAs() {
        return acceptedAs;
    }

    /** @return who typed the date without seeing it, or null */
    public String verifiedBy() {
        return verifiedBy;
    }

    public Instant verifiedAt() {
        return verifiedAt;
    }

    boolean isVerifiedAs(LocalDate date) {
        return date.equals(verifiedDueDate);
    }

    public boolean isPending() {
        return state == SuggestionState.PENDING;
    }
}
