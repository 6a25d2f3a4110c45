package org.calends.intake.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.calends.intake.authority.Authority;
import org.calends.intake.date.DateMention;
import org.calends.intake.date.ResolvedDate;
import org.calends.intake.deadline.Classification;
import org.calends.intake.deadline.DateContext;
import org.calends.intake.deadline.SentenceAnalyses;
import org.calends.intake.deadline.Times;
import org.calends.intake.document.Publication;
import org.calends.intake.text.FoldedText;
import org.calends.intake.title.Quote;
import org.calends.intake.title.Titles;
import org.calends.intake.title.Topics;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.value.Bound;

/** Writes suggestions out: quote, authority, title, tags, link. */
final class SuggestionWriter {

    private static final int LONGEST_QUOTE = 480;

    private final Publication publication;
    private final FoldedText foldedText;
    private final AuthorityResolver authorityResolver;
    private final Titles titles;
    private final Topics topics;
    private final Links links;

    SuggestionWriter(Publication publication, SentenceAnalyses sentenceAnalyses, AuthorityResolver authorityResolver) {
        this.publication = publication;
        this.foldedText = sentenceAnalyses.passage();
        this.authorityResolver = authorityResolver;
        this.titles = new Titles(publication, sentenceAnalyses);
        this.topics = new Topics(publication, foldedText, sentenceAnalyses.sentences());
        this.links = new Links(publication, sentenceAnalyses.sentences());
    }

    Suggestion suggestion(Classification classification) {
        DateContext dateContext = classification.scene();
        ResolvedDate resolvedDate = dateContext.when();
        Quote quote = Quote.around(foldedText, dateContext, LONGEST_QUOTE);
        Authority authority = authorityResolver.of(dateContext, classification.kind());
        Times.Found time = resolvedDate.isDay() ? Times.of(dateContext) : Times.Found.NOTHING;
        return new Suggestion(titles.of(classification), classification.kind(), authority == null ? null : authority.name(),
                authority == null || authority.jurisdiction().isEmpty() ? publication.region() : authority.jurisdiction(),
                due(resolvedDate, classification.bound()), resolvedDate.precision(), classification.bound(), time.time(),
                time.zone(), resolvedDate.period(), resolvedDate.recurrence(),
                foldedText.text().substring(quote.start(), quote.end()), quote.start(), quote.end(),
                classification.confidence(),
                reasons(classification, authority), links.after(dateContext.sentence()),
                topics.of(dateContext.sentence()));
    }

    /**
     * Titles of one document are told apart: by the words of their own sentence, and where those are the same too, by the date.
     */
    List<Suggestion> toldApart(List<Suggestion> all, Map<Suggestion, Classification> origins) {
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

    OtherDate other(DateContext dateContext, LocalizableMessage why) {
        Quote quote = Quote.around(foldedText, dateContext, LONGEST_QUOTE);
        return new OtherDate(dateContext.when().last(), why, foldedText.text().substring(quote.start(), quote.end()),
                quote.start(),
                quote.end());
    }

    private static LocalDate due(ResolvedDate resolvedDate, Bound bound) {
        return bound == Bound.FROM && resolvedDate.part() != DateMention.Part.END ? resolvedDate.first() : resolvedDate.last();
    }

    private static List<LocalizableMessage> reasons(Classification classification, Authority authority) {
        List<LocalizableMessage> reasons = new ArrayList<>(classification.reasons());
        if (authority == null) {
            reasons.add(LocalizableMessage.of("reason.no-authority"));
        } else if (!authority.isBody()) {
            reasons.add(LocalizableMessage.of("reason.authority-behind", authority.name()));
        }
        return reasons;
    }
}
