package org.calends.intake.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.calends.intake.authority.Authority;
import org.calends.intake.date.ChinesePeriods;
import org.calends.intake.date.DateMention;
import org.calends.intake.date.EnglishPeriods;
import org.calends.intake.date.PeriodEnd;
import org.calends.intake.date.PeriodMention;
import org.calends.intake.date.Precision;
import org.calends.intake.date.Ranges;
import org.calends.intake.date.ResolvedDate;
import org.calends.intake.deadline.Classification;
import org.calends.intake.deadline.Cue;
import org.calends.intake.deadline.DateContext;
import org.calends.intake.deadline.DeadlineClassifier;
import org.calends.intake.deadline.KindScorer;
import org.calends.intake.deadline.SentenceAnalyses;
import org.calends.intake.deadline.SentenceAnalysis;
import org.calends.intake.deadline.YearResolver;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.calends.workday.count.Unit;

/** Periods of the text: those whose start is known become dates, the others stay periods; a stated date wins. */
final class PeriodResolver {

    /** A period in its sentence. */
    record Counted(Sentence sentence, PeriodMention mention) {
    }

    /** How the codes of those begin whose start the text names. */
    private static final String COUNTED_FROM = "reason.counted-from.";
    private static final List<String> JOURNALS = List.of("register", "journal", "gazette", "刊宪", "公报");
    /** "six months after its publication", in news of it. */
    private static final List<String> ITS_OWN = List.of("its publication", "their publication", "the publication of the",
            "publication of the", "its issuance", "their issuance", "its promulgation", "their promulgation");
    private static final List<String> AWAITED = List.of("expected", "scheduled", "anticipated", "will be published");
    private static final int FORETOLD = 60;
    /** "on 1 December 2026, two years after its publication". */
    private static final int APPOSITION = 2;
    /** "six months after its promulgation, on 15 March 2027". */
    private static final Pattern NAMES_THE_DAY = Pattern.compile("\\s?[,-]?\\s?(?:on|i\\.e\\.,?|that is,?|namely)?\\s");
    private static final int NAMED = 10;
    /** Characters of "[insert date that is ". */
    private static final int PLACEHOLDER = 40;
    /** A phrase of the dictionary that weighs less is a hint. */
    private static final double CLEAR = 3;
    private static final int LONGEST_PERIOD = 3700;

    private final SentenceAnalyses sentenceAnalyses;
    private final FoldedText foldedText;
    private final YearResolver yearResolver;
    private final AuthorityResolver authorityResolver;
    private final PeriodEnd counting;
    private final List<Counted> found = new ArrayList<>();
    private final Map<String, LocalDate> notes = new HashMap<>();
    /** Where the days are written from which periods run. */
    private final Set<Integer> starts = new HashSet<>();

    PeriodResolver(SentenceAnalyses sentenceAnalyses, YearResolver yearResolver, AuthorityResolver authorityResolver,
            PeriodEnd counting) {
        this.sentenceAnalyses = sentenceAnalyses;
        this.foldedText = sentenceAnalyses.passage();
        this.yearResolver = yearResolver;
        this.authorityResolver = authorityResolver;
        this.counting = counting;
    }

    int size() {
        return found.size();
    }

    void collect(Sentence sentence, SentenceAnalysis sentenceAnalysis) {
        Tokens tokens = sentenceAnalysis.tokens();
        List<DateMention> dates = sentenceAnalysis.dates();
        for (int at = 0; at < tokens.size(); at++) {
            PeriodMention mention = mention(tokens, at, dates);
            if (mention != null && mention.period().amount() <= LONGEST_PERIOD && !statedBeside(mention, dates)
                    && !isInsideDate(mention, dates) && !sentenceAnalysis.recursIn(mention.start(), mention.end())) {
                add(new Counted(sentence, mention));
                at = Math.max(at, tokens.indexAt(mention.end()) - 1);
            }
        }
        boolean note = !sentence.mark().isEmpty() && dates.size() == 1 && dates.get(0).yearIsWritten()
                && dates.get(0).nth() == null
                && dates.get(0).precision() == Precision.DAY && dates.get(0).to() >= tokens.size() - 1
                && dates.get(0).from() == 0;
        if (note) {
            DateMention date = dates.get(0);
            notes.put(sentence.mark(), LocalDate.of(date.year(), date.month(), date.day()));
        }
    }

    private void add(Counted counted) {
        found.add(counted);
        if (counted.mention().anchor() == PeriodMention.Anchor.PUBLICATION && isForetold(counted)) {
            starts.add(foretold(counted).start());
        }
    }

    private static PeriodMention mention(Tokens tokens, int at, List<DateMention> dates) {
        Token.Type type = tokens.at(at).type();
        PeriodMention english = type == Token.Type.WORD || type == Token.Type.NUMBER ? EnglishPeriods.at(tokens, at, dates)
                : null;
        boolean chinese = english == null && (type == Token.Type.HAN || type == Token.Type.NUMBER);
        return chinese ? ChinesePeriods.at(tokens, at, dates) : english;
    }

    /** "within 10 business days (by 29 January 2020)": the stated date stands for the period. */
    private boolean statedBeside(PeriodMention mention, List<DateMention> dates) {
        return dates.stream().anyMatch(date -> {
            int gap = date.start() - mention.end();
            boolean bracket = gap > 0 && gap < 60 && foldedText.folded().substring(mention.end(), date.start()).contains("(");
            boolean words = gap > 0 && gap < 16 && mention.anchor() != PeriodMention.Anchor.DATE
                    && foldedText.folded().substring(mention.end(), date.start()).contains("by");
            int back = mention.start() - date.end();
            boolean before = back > 0 && back < 14 && foldedText.folded().substring(date.end(), mention.start()).contains("(");
            boolean apposition = back > 0 && back <= APPOSITION;
            boolean named = gap > 0 && gap <= NAMED && date.precision() == Precision.DAY
                    && mention.anchor() != PeriodMention.Anchor.DATE
                    && NAMES_THE_DAY.matcher(foldedText.folded().substring(mention.end(), date.start())).matches();
            return bracket || named || words || before || apposition;
        });
    }

    private static boolean isInsideDate(PeriodMention mention, List<DateMention> dates) {
        return dates.stream().anyMatch(date -> mention.start() >= date.start() && mention.start() < date.end());
    }

    List<Classification> resolve(LocalDate effective, DeadlineClassifier deadlineClassifier, Around around) {
        List<Classification> verdicts = new ArrayList<>();
        for (Counted counted : found) {
            ResolvedDate resolvedDate = settle(counted, effective);
            if (resolvedDate != null) {
                verdict(counted, resolvedDate, deadlineClassifier, around).ifPresent(verdicts::add);
            }
        }
        return verdicts;
    }

    /** The kind that the words before a sentence speak for. */
    interface Around {
        KindScorer.Choice of(Sentence sentence);
    }

    private ResolvedDate settle(Counted counted, LocalDate effective) {
        PeriodMention mention = counted.mention();
        LocalDate stated = notes.get(mention.note());
        if (stated != null) {
            return ResolvedDate.counted(mention, stated, LocalizableMessage.of("reason.footnote"));
        }
        return switch (mention.anchor()) {
            case PUBLICATION -> isToBeInserted(counted) ? open(mention)
                    : isForetold(counted) ? fromDate(mention, foretold(counted))
                            : isElsewhere(mention) ? open(mention)
                                    : fromPublication(mention, "reason.counted-from.publication");
            case EFFECTIVE -> effective == null || !authorityResolver.speaksForItself() ? open(mention)
                    : from(mention, effective, "reason.counted-from.effective-date");
            case DATE -> fromDate(mention, mention.anchorDate());
            case SILENT -> silent(counted);
            case EVENT -> mention.from() || isOrdered(counted) ? open(mention) : null;
        };
    }

    /** News of a rule comes out on another day than the rule does in its journal. */
    private boolean isElsewhere(PeriodMention mention) {
        String anchor = mention.period().anchor();
        return !authorityResolver.speaksForItself()
                && (JOURNALS.stream().anyMatch(anchor::contains) || ITS_OWN.stream().anyMatch(anchor::startsWith));
    }

    /** Without a start, a directive counts from its own day; in news the start is not known. */
    private ResolvedDate silent(Counted counted) {
        PeriodMention mention = counted.mention();
        boolean opens = mention.start() - counted.sentence().start() <= 2;
        if (authorityResolver.speaksForItself()
                && (opens || authorityResolver.isNotice() && mention.period().unit() != Unit.YEARS)) {
            return opens || isOrdered(counted, mention.end())
                    ? fromPublication(mention, "reason.counted.without-start")
                    : null;
        }
        boolean ordered = isOrdered(counted, mention.start())
                || foldedText.folded().substring(counted.sentence().start(), mention.start()).contains("demand");
        return ordered ? open(mention) : null;
    }

    private boolean isOrdered(Counted counted, int before) {
        return sentenceAnalyses.of(counted.sentence()).signs().stream()
                .anyMatch(hit -> hit.meaning().sign() == Cue.DUTY && hit.end() <= before);
    }

    /** "[INSERT DATE 30 DAYS AFTER PUBLICATION IN THE FEDERAL REGISTER]": it has not come out where that is counted. */
    private boolean isToBeInserted(Counted counted) {
        int from = Math.max(counted.sentence().start(), counted.mention().start() - PLACEHOLDER);
        String before = foldedText.folded().substring(from, counted.mention().start());
        boolean journal = JOURNALS.stream().anyMatch(counted.mention().period().anchor()::contains);
        return journal && foldedText.folded().contains("[insert date") || before.contains("insert") && before.contains("[");
    }

    /** In Chinese the verb that follows orders by itself: 收到之日起15日内提交. */
    private boolean isAct(Counted counted) {
        return Tokens.isHan(foldedText.folded().charAt(counted.mention().end() - 1))
                && sentenceAnalyses.of(counted.sentence()).kind().strength() >= CLEAR;
    }

    /** "You must respond within 15 days of receipt": somebody is to act within it, whenever it begins. */
    private boolean isOrdered(Counted counted) {
        return !counted.mention().from() && (isOrdered(counted, counted.sentence().end()) || isAct(counted));
    }

    private ResolvedDate fromPublication(PeriodMention mention, String code) {
        return yearResolver.isExact() ? from(mention, yearResolver.start(), code) : open(mention);
    }

    private boolean isForetold(Counted counted) {
        return foretold(counted) != null;
    }

    /** "60 days after publication in the Federal Register, which is expected on 15 January": the day, or null. */
    private DateMention foretold(Counted counted) {
        int from = counted.mention().end();
        return sentenceAnalyses.of(counted.sentence()).dates().stream()
                .filter(date -> date.precision() == Precision.DAY && date.start() > from && date.start() - from < FORETOLD)
                .filter(date -> AWAITED.stream().anyMatch(foldedText.folded().substring(from, date.start())::contains))
                .findFirst().orElse(null);
    }

    /** Whether a period of its sentence, collected before, runs from the day on which something is expected to be published. */
    boolean runsFrom(int date) {
        return starts.contains(date);
    }

    private ResolvedDate fromDate(PeriodMention mention, DateMention start) {
        ResolvedDate anchor = yearResolver.settle(new Ranges.Placed(start, Ranges.Role.SINGLE), false);
        return anchor.isDay() ? from(mention, anchor.first(), "reason.counted-from.date-beside") : null;
    }

    private ResolvedDate from(PeriodMention mention, LocalDate start, String code) {
        Authority authority = authorityResolver.document();
        String jurisdiction = authority == null || authority.jurisdiction().isEmpty() ? null : authority.jurisdiction();
        return ResolvedDate.counted(mention, counting.end(start, mention.period(), jurisdiction),
                LocalizableMessage.of(code));
    }

    private static ResolvedDate open(PeriodMention mention) {
        return ResolvedDate.counted(mention, null, LocalizableMessage.of("reason.open-start"));
    }

    private Optional<Classification> verdict(Counted counted, ResolvedDate resolvedDate, DeadlineClassifier deadlineClassifier,
            Around around) {
        DateContext dateContext = new DateContext(sentenceAnalyses, counted.sentence(), resolvedDate, null, null);
        if (resolvedDate.last() != null && yearResolver.isPast(resolvedDate)
                || dateContext.has(Cue.RECURRING, 12) && !counted.mention().period().anchor().contains("次日")
                        && !dateContext.after(30).contains("thereafter")) {
            return Optional.empty();
        }
        boolean immediate = counted.mention().period().amount() == 0;
        Kind kind = immediate ? Kind.EFFECTIVE : deadlineClassifier.kindOf(dateContext, around.of(counted.sentence()));
        Bound bound = counted.mention().from() && kind != Kind.CONSULTATION ? Bound.FROM : Bound.BY;
        double confidence = resolvedDate.last() == null ? 0.5 : counted.mention().note().isEmpty() ? 0.8 : 0.92;
        boolean own = resolvedDate.how().code().startsWith(COUNTED_FROM) && !immediate;
        return Optional.of(new Classification(dateContext, kind, bound, own ? 0.9 : confidence, List.of(resolvedDate.how())));
    }
}
