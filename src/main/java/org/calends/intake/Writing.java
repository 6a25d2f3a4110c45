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
    private final List<Sentence> sentences;
    private final Issuers issuers;
    private final Titles titles;

    Writing(Publication publication, Passage passage, List<Sentence> sentences, Issuers issuers) {
        this.publication = publication;
        this.passage = passage;
        this.sentences = sentences;
        this.issuers = issuers;
        this.titles = new Titles(publication, passage, sentences);
    }

    Suggestion suggestion(Verdict verdict) {
        Scene scene = verdict.scene();
        When when = scene.when();
        Quote quote = Quote.around(passage, scene, LONGEST_QUOTE);
        Authority authority = issuers.of(scene.sentence(), when.start(), verdict.kind());
        Times.Found time = when.isDay() ? Times.of(scene) : Times.Found.NOTHING;
        return new Suggestion(titles.of(verdict), verdict.kind(), authority == null ? null : authority.name(),
                authority == null || authority.jurisdiction().isEmpty() ? publication.region() : authority.jurisdiction(),
                due(when, verdict.bound()), when.precision(), verdict.bound(), time.time(), time.zone(), when.period(),
                passage.text().substring(quote.start(), quote.end()), quote.start(), quote.end(), verdict.confidence(),
                reasons(verdict, authority), link(scene.sentence()),
                Topics.of(passage, scene.sentence(), sentences, publication));
    }

    private static LocalDate due(When when, Bound bound) {
        return bound == Bound.FROM && when.part() != DateMention.Part.END ? when.first() : when.last();
    }

    private static List<String> reasons(Verdict verdict, Authority authority) {
        List<String> reasons = new ArrayList<>(verdict.reasons());
        if (authority == null) {
            reasons.add("No authority of the dictionary is named near it");
        } else if (authority.law()) {
            reasons.add("Only a law or a place is named; " + authority.name() + " stands behind it");
        }
        return reasons;
    }

    /** The first address after the sentence within its paragraph, else one inside it. */
    private String link(Sentence sentence) {
        int end = sentence.end();
        for (int i = sentence.index() + 1; i < sentences.size() && sentences.get(i).block() == sentence.block(); i++) {
            end = sentences.get(i).end();
        }
        int last = end;
        return publication.links().stream().filter(link -> link.start() >= sentence.start() && link.start() <= last)
                .filter(link -> link.href().startsWith("http")).map(Link::href).findFirst()
                .orElseGet(() -> Titles.address(passage.text(), sentence.start(), last));
    }
}
