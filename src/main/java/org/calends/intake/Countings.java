package org.calends.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.calends.obligation.Bound;
import org.calends.obligation.Kind;
import org.calends.workday.Unit;

/** Periods of the text: those whose start is known become dates, the others stay periods; a stated date wins. */
final class Countings {

    /** A period in its sentence. */
    record Counted(Sentence sentence, PeriodMention mention) {
    }

    private static final List<String> JOURNALS = List.of("register", "journal", "gazette", "刊宪");
    private static final List<String> AWAITED = List.of("expected", "scheduled", "anticipated", "will be published");
    private static final int FORETOLD = 60;
    /** "on 1 December 2026, two years after its publication". */
    private static final int APPOSITION = 2;
    /** Characters of "[insert date that is ". */
    private static final int PLACEHOLDER = 40;
    /** A phrase of the dictionary that weighs less is a hint. */
    private static final double CLEAR = 3;
    private static final int LONGEST_PERIOD = 3700;

    private final Studies studies;
    private final Passage passage;
    private final Years years;
    private final Issuers issuers;
    private final DayCounting counting;
    private final List<Counted> found = new ArrayList<>();
    private final Map<String, LocalDate> notes = new HashMap<>();
    /** Where the days are written from which periods run. */
    private final Set<Integer> starts = new HashSet<>();

    Countings(Studies studies, Years years, Issuers issuers, DayCounting counting) {
        this.studies = studies;
        this.passage = studies.passage();
        this.years = years;
        this.issuers = issuers;
        this.counting = counting;
    }

    int size() {
        return found.size();
    }

    void collect(Sentence sentence, Study study) {
        Tokens tokens = study.tokens();
        List<DateMention> dates = study.dates();
        for (int at = 0; at < tokens.size(); at++) {
            PeriodMention mention = mention(tokens, at, dates);
            if (mention != null && mention.period().amount() <= LONGEST_PERIOD && !statedBeside(mention, dates)
                    && !isInsideDate(mention, dates)) {
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
            boolean bracket = gap > 0 && gap < 60 && passage.folded().substring(mention.end(), date.start()).contains("(");
            boolean words = gap > 0 && gap < 16 && mention.anchor() != PeriodMention.Anchor.DATE
                    && passage.folded().substring(mention.end(), date.start()).contains("by");
            int back = mention.start() - date.end();
            boolean before = back > 0 && back < 14 && passage.folded().substring(date.end(), mention.start()).contains("(");
            boolean apposition = back > 0 && back <= APPOSITION;
            return bracket || words || before || apposition;
        });
    }

    private static boolean isInsideDate(PeriodMention mention, List<DateMention> dates) {
        return dates.stream().anyMatch(date -> mention.start() >= date.start() && mention.start() < date.end());
    }

    List<Verdict> resolve(LocalDate effective, Judge judge, Around around) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Counted counted : found) {
            When when = settle(counted, effective);
            if (when != null) {
                verdict(counted, when, judge, around).ifPresent(verdicts::add);
            }
        }
        return verdicts;
    }

    /** The kind that the words before a sentence speak for. */
    interface Around {
        Kinds.Choice of(Sentence sentence);
    }

    private When settle(Counted counted, LocalDate effective) {
        PeriodMention mention = counted.mention();
        LocalDate stated = notes.get(mention.note());
        if (stated != null) {
            return When.counted(mention, stated, "A footnote states the date of the period");
        }
        return switch (mention.anchor()) {
            case PUBLICATION -> isToBeInserted(counted) ? open(mention)
                    : isForetold(counted) ? fromDate(mention, foretold(counted))
                            : isElsewhere(mention) ? open(mention) : fromPublication(mention, "Counted from the publication");
            case EFFECTIVE -> effective == null || !issuers.speaksForItself() ? open(mention)
                    : from(mention, effective, "Counted from the effective date");
            case DATE -> fromDate(mention, mention.anchorDate());
            case SILENT -> silent(counted);
            case EVENT -> mention.from() || isOrdered(counted) ? open(mention) : null;
        };
    }

    /** News of a rule comes out on another day than the rule does in its journal. */
    private boolean isElsewhere(PeriodMention mention) {
        return !issuers.speaksForItself() && JOURNALS.stream().anyMatch(mention.period().anchor()::contains);
    }

    /** Without a start, a directive counts from its own day; in news the start is not known. */
    private When silent(Counted counted) {
        PeriodMention mention = counted.mention();
        boolean opens = mention.start() - counted.sentence().start() <= 2;
        if (issuers.speaksForItself() && (opens || issuers.isNotice() && mention.period().unit() != Unit.YEARS)) {
            return opens || isOrdered(counted, mention.end())
                    ? fromPublication(mention, "No start is given; counted from the publication of this document")
                    : null;
        }
        boolean ordered = isOrdered(counted, mention.start())
                || passage.folded().substring(counted.sentence().start(), mention.start()).contains("demand");
        return ordered ? open(mention) : null;
    }

    private boolean isOrdered(Counted counted, int before) {
        return studies.of(counted.sentence()).signs().stream()
                .anyMatch(hit -> hit.meaning().sign() == Sign.DUTY && hit.end() <= before);
    }

    /** "[INSERT DATE 30 DAYS AFTER PUBLICATION IN THE FEDERAL REGISTER]": it has not come out where that is counted. */
    private boolean isToBeInserted(Counted counted) {
        int from = Math.max(counted.sentence().start(), counted.mention().start() - PLACEHOLDER);
        String before = passage.folded().substring(from, counted.mention().start());
        return before.contains("insert") && before.contains("[");
    }

    /** In Chinese the verb that follows orders by itself: 收到之日起15日内提交. */
    private boolean isAct(Counted counted) {
        return Tokens.isHan(passage.folded().charAt(counted.mention().end() - 1))
                && studies.of(counted.sentence()).kind().strength() >= CLEAR;
    }

    /** "You must respond within 15 days of receipt": somebody is to act within it, whenever it begins. */
    private boolean isOrdered(Counted counted) {
        return !counted.mention().from() && (isOrdered(counted, counted.sentence().end()) || isAct(counted));
    }

    private When fromPublication(PeriodMention mention, String how) {
        return years.isExact() ? from(mention, years.start(), how) : open(mention);
    }

    private boolean isForetold(Counted counted) {
        return foretold(counted) != null;
    }

    /** "60 days after publication in the Federal Register, which is expected on 15 January": the day, or null. */
    private DateMention foretold(Counted counted) {
        int from = counted.mention().end();
        return studies.of(counted.sentence()).dates().stream()
                .filter(date -> date.precision() == Precision.DAY && date.start() > from && date.start() - from < FORETOLD)
                .filter(date -> AWAITED.stream().anyMatch(passage.folded().substring(from, date.start())::contains))
                .findFirst().orElse(null);
    }

    /** Whether a period of its sentence, collected before, runs from the day on which something is expected to be published. */
    boolean runsFrom(int date) {
        return starts.contains(date);
    }

    private When fromDate(PeriodMention mention, DateMention start) {
        When anchor = years.settle(new Ranges.Placed(start, Ranges.Role.SINGLE), false);
        return anchor.isDay() ? from(mention, anchor.first(), "Counted from the date beside it") : null;
    }

    private When from(PeriodMention mention, LocalDate start, String how) {
        Authority authority = issuers.document();
        String jurisdiction = authority == null || authority.jurisdiction().isEmpty() ? null : authority.jurisdiction();
        return When.counted(mention, counting.end(start, mention.period(), jurisdiction), how);
    }

    private static When open(PeriodMention mention) {
        return When.counted(mention, null, "The text does not give the day the period runs from");
    }

    private Optional<Verdict> verdict(Counted counted, When when, Judge judge, Around around) {
        Scene scene = new Scene(studies, counted.sentence(), when, null, null);
        if (when.last() != null && years.isPast(when)
                || scene.has(Sign.RECURRING, 12) && !scene.after(30).contains("thereafter")) {
            return Optional.empty();
        }
        boolean immediate = counted.mention().period().amount() == 0;
        Kind kind = immediate ? Kind.EFFECTIVE : judge.kindOf(scene, around.of(counted.sentence()));
        Bound bound = counted.mention().from() && kind != Kind.CONSULTATION ? Bound.FROM : Bound.BY;
        double confidence = when.last() == null ? 0.5 : counted.mention().note().isEmpty() ? 0.8 : 0.92;
        boolean own = when.how().startsWith("Counted from") && !immediate;
        return Optional.of(new Verdict(scene, kind, bound, own ? 0.9 : confidence, List.of(when.how())));
    }
}
