package org.calends.intake.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.calends.intake.authority.Authority;
import org.calends.intake.date.DateMention;
import org.calends.intake.date.PeriodEnd;
import org.calends.intake.date.Ranges;
import org.calends.intake.date.ResolvedDate;
import org.calends.intake.deadline.AdvancePeriod;
import org.calends.intake.deadline.DateContext;
import org.calends.intake.deadline.Lengthening;
import org.calends.intake.deadline.SentenceAnalyses;
import org.calends.intake.deadline.SentenceAnalysis;
import org.calends.intake.deadline.YearResolver;
import org.calends.intake.recurrence.RecurringMention;
import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Tokens;

/** Settles the days of a sentence: written ones, moved ones, counted ones and those that come again. */
final class DateContexts {

    private static final Set<String> BEGINNING = Set.of("from", "starting", "beginning", "commencing");

    private final SentenceAnalyses sentenceAnalyses;
    private final YearResolver yearResolver;
    private final PeriodResolver periodResolver;
    private final PeriodEnd counting;
    private final String home;
    private final Tense tense;
    private final MonthHeadedDays monthHeadedDays;

    /** @param home the jurisdiction whose working days are counted where the sentence names nobody, or null */
    DateContexts(SentenceAnalyses sentenceAnalyses, YearResolver yearResolver, PeriodResolver periodResolver,
            PeriodEnd counting, String home) {
        this.sentenceAnalyses = sentenceAnalyses;
        this.yearResolver = yearResolver;
        this.periodResolver = periodResolver;
        this.counting = counting;
        this.home = home;
        this.tense = new Tense(yearResolver);
        this.monthHeadedDays = new MonthHeadedDays(sentenceAnalyses, yearResolver);
    }

    List<DateContext> in(Sentence sentence) {
        SentenceAnalysis sentenceAnalysis = sentenceAnalyses.of(sentence);
        periodResolver.collect(sentence, sentenceAnalysis);
        List<DateContext> recurring = recurring(sentence, sentenceAnalysis);
        if (sentenceAnalysis.dates().isEmpty()) {
            return recurring.isEmpty() ? unwritten(sentence) : recurring;
        }
        List<DateContext> all = new ArrayList<>(recurring);
        all.addAll(written(sentence, sentenceAnalysis));
        return all;
    }

    private List<DateContext> recurring(Sentence sentence, SentenceAnalysis sentenceAnalysis) {
        List<RecurringMention> mentions = sentenceAnalysis.recurring();
        PeriodEnd days = mentions.isEmpty() ? counting : counting.in(jurisdiction(sentenceAnalysis));
        return mentions.stream().map(mention -> new DateContext(sentenceAnalyses, sentence,
                mention.next(beginning(sentenceAnalysis), days), null, null)).toList();
    }

    /** 自2019年7月起，每月初15个工作日内, "from 1 July, by the 10th of each month": none comes before the rule begins. */
    private LocalDate beginning(SentenceAnalysis sentenceAnalysis) {
        return sentenceAnalysis.dates().stream().filter(date -> begins(date, sentenceAnalysis.tokens()))
                .map(date -> yearResolver.settle(new Ranges.Placed(date, Ranges.Role.SINGLE), false).first())
                .filter(first -> first.isAfter(yearResolver.start())).min(Comparator.naturalOrder())
                .orElse(yearResolver.start());
    }

    private static boolean begins(DateMention date, Tokens tokens) {
        return tokens.is(date.to(), "起") || tokens.in(date.from() - 1, BEGINNING) || tokens.says(date.from() - 2, "as", "of");
    }

    private List<DateContext> written(Sentence sentence, SentenceAnalysis sentenceAnalysis) {
        String jurisdiction = jurisdiction(sentenceAnalysis);
        YearResolver resolver = yearResolver.in(jurisdiction);
        List<ResolvedDate> whens = resolver.inOrder(Ranges.of(sentenceAnalysis.tokens(), sentenceAnalysis.dates()).stream()
                .filter(placed -> placed.mention().day() != DateMention.TODAY || yearResolver.isExact())
                .filter(placed -> !sentenceAnalysis.recursIn(placed.mention().start(), placed.mention().end()))
                .map(placed -> resolver.settle(placed, tense.isPast(placed.mention(), sentenceAnalysis)))
                .toList(), sentenceAnalysis);
        whens = lengthened(whens, sentence, sentenceAnalysis, jurisdiction);
        List<DateContext> contexts = new ArrayList<>();
        for (int i = 0; i < whens.size(); i++) {
            boolean partner = whens.get(i).role() == Ranges.Role.END;
            ResolvedDate previous = at(whens, sentenceAnalysis.firstOfList(partner ? i - 1 : i) - 1);
            ResolvedDate next = at(whens, sentenceAnalysis.lastOfList(i) + 1);
            if (!periodResolver.runsFrom(whens.get(i).start())) {
                contexts(new DateContext(sentenceAnalyses, sentence, whens.get(i), previous, next), jurisdiction)
                        .forEach(contexts::add);
            }
        }
        return contexts;
    }

    /** The day that a length of time before the date tells, in its place or, where something happens on the date, beside it. */
    private Stream<DateContext> contexts(DateContext context, String jurisdiction) {
        Optional<AdvancePeriod.Found> earlier = AdvancePeriod.of(context.when(), context.sentence(), sentenceAnalyses.passage(),
                counting,
                jurisdiction);
        if (earlier.isEmpty()) {
            return Stream.of(context.recursEveryYear() ? context.at(context.when().everyYear()) : context);
        }
        DateContext counted = context.at(earlier.get().day());
        return earlier.get().event() ? Stream.of(counted, context) : Stream.of(counted);
    }

    /** Of the body that the sentence names first; else the document's. */
    private String jurisdiction(SentenceAnalysis sentenceAnalysis) {
        return sentenceAnalysis.authorities().stream().map(Lexicon.Hit::meaning).filter(Authority::isBody)
                .map(Authority::jurisdiction).filter(code -> !code.isEmpty()).findFirst().orElse(home);
    }

    /** Only where the sentence tells no other day that lies ahead: that one would be the new date itself. */
    private List<ResolvedDate> lengthened(List<ResolvedDate> whens, Sentence sentence, SentenceAnalysis sentenceAnalysis,
            String jurisdiction) {
        long ahead = whens.stream().filter(this::isAhead).count();
        return ahead > 1 ? whens
                : whens.stream()
                        .map(resolvedDate -> ahead == 0 && whens.size() > 1 || ahead == 1 && !isAhead(resolvedDate)
                                ? resolvedDate
                                : Lengthening.applied(resolvedDate, sentenceAnalysis, sentence, sentenceAnalyses.passage(),
                                        counting, jurisdiction))
                        .toList();
    }

    private boolean isAhead(ResolvedDate resolvedDate) {
        return resolvedDate.last() != null && resolvedDate.last().isAfter(yearResolver.end());
    }

    /** The date of a line that writes none itself. */
    private List<DateContext> unwritten(Sentence sentence) {
        Optional<ResolvedDate> day = monthHeadedDays.day(sentence);
        return day.map(date -> List.of(new DateContext(sentenceAnalyses, sentence, date, null, null)))
                .orElseGet(() -> shared(sentence));
    }

    /** An item under a date that stands over several: the date is told as if it opened the item. */
    private List<DateContext> shared(Sentence sentence) {
        SentenceAnalysis dated = sentence.dated() < 0 ? null
                : sentenceAnalyses.of(sentenceAnalyses.sentences().get(sentence.dated()));
        if (dated == null || dated.dates().isEmpty()) {
            return List.of();
        }
        ResolvedDate resolvedDate = yearResolver.settle(new Ranges.Placed(dated.dates().get(0), Ranges.Role.SINGLE), false);
        return resolvedDate.isDay()
                ? List.of(new DateContext(sentenceAnalyses, sentence, resolvedDate.at(sentence.start()), null, null))
                : List.of();
    }

    private static ResolvedDate at(List<ResolvedDate> whens, int index) {
        return index < 0 || index >= whens.size() ? null : whens.get(index);
    }
}
