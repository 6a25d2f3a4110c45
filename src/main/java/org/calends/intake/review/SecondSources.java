package org.calends.intake.review;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.intake.reader.Suggestion;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.PostponementDraft;

import io.quarkus.hibernate.orm.panache.Panache;

/** What was read again elsewhere is joined to the obligation that is already there, instead of becoming a second one. */
@ApplicationScoped
public class SecondSources {

    static final String ADDED = "SOURCE_ADDED";
    static final String REMOVED = "SOURCE_REMOVED";
    private static final int LONGEST_REASON = 2000;

    private final Clock clock;
    private final Suggestions suggestions;
    private final Duplicates duplicates;
    private final Obligations obligations;
    private final FourEyes fourEyes;

    SecondSources(Clock clock, Suggestions suggestions, Duplicates duplicates, Obligations obligations, FourEyes fourEyes) {
        this.clock = clock;
        this.suggestions = suggestions;
        this.duplicates = duplicates;
        this.obligations = obligations;
        this.fourEyes = fourEyes;
    }

    /**
     * The suggestion says what the obligation says: its sentence becomes one more source.
     *
     * @param obligationId null means the one that it probably repeats
     * @throws ConflictException when it was decided before, or its date is another one
     */
    @Transactional
    public Obligation add(UUID id, UUID obligationId, String actor) {
        StoredSuggestion suggestion = waiting(id);
        Obligation obligation = obligations.get(meant(suggestion, obligationId));
        if (!obligation.due().date().equals(suggestion.asRead().dueDate())) {
            throw new ConflictException(
                    "suggestion.other-due-date", obligation.due().date(), suggestion.asRead().dueDate());
        }
        fourEyes.require(suggestion, obligation.due().date(), actor);
        if (obligation.source() == null) {
            obligations.edit(obligation.id(), present -> present.from(suggestion.asDraft().source()), OptionalInt.empty(),
                    actor);
        }
        obligations.note(obligation.id(), actor, ADDED, detail(suggestion));
        return decided(suggestion, obligation, AcceptanceResult.SOURCE, actor);
    }

    /**
     * The suggestion says the new date of the obligation.
     *
     * @param obligationId null means the one that it probably repeats
     * @param reason null means the sentence
     * @param version of the obligation that was looked at
     * @throws ConflictException when it was decided before, or the obligation is closed
     */
    @Transactional
    public Obligation postpone(UUID id, UUID obligationId, String reason, OptionalInt version, String actor) {
        StoredSuggestion suggestion = waiting(id);
        Suggestion read = suggestion.asRead();
        fourEyes.require(suggestion, read.dueDate(), actor);
        String why = reason != null ? reason : "“" + read.quote() + "” (" + suggestion.document().title() + ")";
        Obligation obligation = obligations.postpone(meant(suggestion, obligationId),
                new PostponementDraft(read.dueDate(), read.bound(), read.dueTime(), read.dueTime() == null ? null : read.zone(),
                        null, atMost(why)),
                version, actor);
        return decided(suggestion, obligation, AcceptanceResult.POSTPONEMENT, actor);
    }

    private StoredSuggestion waiting(UUID id) {
        StoredSuggestion suggestion = suggestions.toDecide(id);
        suggestion.requirePending();
        if (suggestion.asRead().dueDate() == null) {
            throw new ConflictException("suggestion.no-date");
        }
        return suggestion;
    }

    private UUID meant(StoredSuggestion suggestion, UUID obligationId) {
        if (obligationId != null) {
            return obligationId;
        }
        Duplicate duplicate = duplicates.of(List.of(suggestion)).get(suggestion.id());
        if (duplicate == null) {
            throw new InvalidInputException("obligationId", "suggestion.obligation.required");
        }
        return duplicate.obligation().id();
    }

    private Obligation decided(StoredSuggestion suggestion, Obligation obligation, AcceptanceResult as, String actor) {
        suggestion.accept(obligation.id(), as, actor, clock.instant());
        Panache.flush();
        return obligation;
    }

    static Map<String, Object> detail(StoredSuggestion suggestion) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("reason", suggestion.document().title() + ": " + suggestion.asRead().quote());
        detail.put("documentId", suggestion.document().id());
        return detail;
    }

    private static String atMost(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }
}
