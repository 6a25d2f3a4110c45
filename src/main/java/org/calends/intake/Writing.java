package org.calends.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
