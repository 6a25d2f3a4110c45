package org.calends.web.documents;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.calends.intake.review.Documents;
import org.calends.intake.review.Duplicate;
import org.calends.intake.review.Duplicates;
import org.calends.intake.review.FourEyes;
import org.calends.intake.review.OtherDates;
import org.calends.intake.review.StoredDocument;
import org.calends.intake.review.StoredSuggestion;
import org.calends.intake.review.SuggestionOrder;
import org.calends.intake.review.Suggestions;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.calends.web.api.Problem;
import org.calends.web.documents.ReviewCard.Say;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.TextSegment;
import org.calends.web.wording.DeadlineFormatter;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One document: its text beside what was read out of it. */
@Path("/documents/{id}")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class ReviewPage {

    private final CurrentUser currentUser;
    private final Documents documents;
    private final Suggestions suggestions;
    private final Duplicates duplicates;
    private final FourEyes fourEyes;
    private final OtherDates otherDates;

    ReviewPage(CurrentUser currentUser, Documents documents, Suggestions suggestions, Duplicates duplicates, FourEyes fourEyes,
            OtherDates otherDates) {
        this.currentUser = currentUser;
        this.documents = documents;
        this.suggestions = suggestions;
        this.duplicates = duplicates;
        this.fourEyes = fourEyes;
        this.otherDates = otherDates;
    }

    /**
     * @param did what was just done, or null
     * @param on the suggestion that it was done to, or null
     * @param count to how many
     */
    record Done(String did, UUID on, int count) {
    }

    /** A date that was not taken for a deadline, in words. */
    record Other(String when, String why, String quote) {
    }

    /**
     * @param ready how many wait, have a date, are not known yet and may be accepted as they are
     * @param sort in which order the cards stand
     */
    record Review(StoredDocument document, List<String> warnings, String handedIn, List<TextSegment> text,
            List<ReviewCard> cards,
            long waiting,
            long ready, List<Other> others, String sort) {

        public long total() {
            return cards.size();
        }
    }

    @CheckedTemplate(basePath = "web/documents")
    static class Templates {
        static native TemplateInstance review(Review review, List<Kind> kinds, List<Bound> bounds, Done done, Problem problem);
    }

    @GET
    public TemplateInstance one(UUID id, @RestQuery String did, @RestQuery String on,
            @RestQuery @DefaultValue("0") int count, @RestQuery String sort) {
        return show(id, new Done(did, idOf(on), count), SuggestionOrder.of(sort), null, null, null);
    }

    private static UUID idOf(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    /**
     * @param refused what was written over one suggestion and refused, or null
     * @param at that suggestion, or null
     */
    TemplateInstance show(UUID id, Done done, Problem problem, CorrectionForm refused, UUID at) {
        return show(id, done, SuggestionOrder.TEXT, problem, refused, at);
    }

    private TemplateInstance show(UUID id, Done done, SuggestionOrder order, Problem problem, CorrectionForm refused, UUID at) {
        List<StoredSuggestion> all = suggestions.of(id);
        Map<UUID, Duplicate> known = duplicates.of(all);
        DeadlineFormatter words = currentUser.words();
        List<ReviewCard> cards = all.stream().sorted(order.comparator())
                .map(each -> ReviewCard.of(each, known.get(each.id()), words,
                        each.id().equals(at) ? refused : null, say(each)))
                .toList();
        List<TextSegment> text = TextSegment.of(documents.text(id), all);
        return currentUser.show(Templates.review(review(documents.get(id), text, cards, order, words), List.of(Kind.values()),
                List.of(Bound.values()), done, problem));
    }

    private Review review(StoredDocument document, List<TextSegment> text, List<ReviewCard> cards, SuggestionOrder order,
            DeadlineFormatter words) {
        return new Review(document, currentUser.inWords(document.warnings()),
                words.day(document.createdAt()), text, cards,
                cards.stream().filter(ReviewCard::isPending).count(), cards.stream().filter(card -> card.isPending()
                        && card.when() != null && card.twin() == null && card.isFree()).count(),
                others(document, words), order.sort());
    }

    private List<Other> others(StoredDocument document, DeadlineFormatter words) {
        return otherDates.of(document.id()).stream().map(other -> new Other(words.dates().plain(other.date()),
                other.reason().in(words.dates().locale()), other.quote())).toList();
    }

    private Say say(StoredSuggestion suggestion) {
        if (!fourEyes.isOn()) {
            return Say.FREE;
        }
        return suggestion.verifiedBy() == null ? Say.UNTYPED
                : suggestion.verifiedBy().equals(currentUser.username()) ? Say.OWN : Say.FREE;
    }
}
