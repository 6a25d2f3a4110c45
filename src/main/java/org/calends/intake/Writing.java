package org.calends.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.calends.obligation.Bound;

/** Writes suggestions out: quote, authority, title, tags, link. */
final class Writing {

    private static final int LONGEST_QUOTE = 480;

    private final Publication publication;
    private final Passage passage;
    private final Issuers issuers;
    private final Titles titles;
    private final Topics topics;
    private final Links links;

    Writing(Publication publication, Studies studies, Issuers issuers) {
        this.publication = publication;
        this.passage = studies.passage();
        this.issuers = issuers;
        this.titles = new Titles(publication, studies);
        this.topics = new Topics(publication, passage, studies.sentences());
        this.links = new Links(publication, studies.sentences());
    }

    Suggestion suggestion(Verdict verdict) {
        Scene scene = verdict.scene();
        When when = scene.when();
        Quote quote = Quote.around(passage, scene, LONGEST_QUOTE);
        Authority authority = issuers.of(scene, verdict.kind());
        Times.Found time = when.isDay() ? Times.of(scene) : Times.Found.NOTHING;
        return new Suggestion(titles.of(verdict), verdict.kind(), authority == null ? null : authority.name(),
                authority == null || authority.jurisdiction().isEmpty() ? publication.region() : authority.jurisdiction(),
                due(when, verdict.bound()), when.precision(), verdict.bound(), time.time(), time.zone(), when.period(),
                passage.text().substring(quote.start(), quote.end()), quote.start(), quote.end(), verdict.confidence(),
                reasons(verdict, authority), links.after(scene.sentence()),
                topics.of(scene.sentence()));
    }

    /**
     * Titles of one document are told apart: by the words of their own sentence, and where those are the same too, by the date.
     */
    List<Suggestion> toldApart(List<Suggestion> all, Map<Suggestion, Verdict> origins) {
        Map<String, Long> often = all.stream().collect(Collectors.groupingBy(Suggestion::title, Collectors.counting()));
        Set<String> taken = new HashSet<>();
        List<Suggestion> apart = new ArrayList<>();
        for (Suggestion one : all) {
            String own = often.get(one.title()) == 1 ? null : titles.byItsSentence(origins.get(one));
            Suggestion named = own == null ? one : one.titled(own);
            boolean dated = !taken.add(named.title()) && named.dueDate() != null;
            apart.add(dated ? named.titled(Titles.withDate(named.title(), named.dueDate())) : named);
        }
        return apart;
    }

    OtherDate other(Scene scene, String why) {
        Quote quote = Quote.around(passage, scene, LONGEST_QUOTE);
        return new OtherDate(scene.when().last(), why, passage.text().substring(quote.start(), quote.end()), quote.start(),
                quote.end());
    }

    private static LocalDate due(When when, Bound bound) {
        return bound == Bound.FROM && when.part() != DateMention.Part.END ? when.first() : when.last();
    }

    private static List<String> reasons(Verdict verdict, Authority authority) {
        List<String> reasons = new ArrayList<>(verdict.reasons());
        if (authority == null) {
            reasons.add("No authority of the dictionary is named near it");
        } else if (!authority.isBody()) {
            reasons.add("Only a law or a place is named; " + authority.name() + " stands behind it");
        }
        return reasons;
    }
}
