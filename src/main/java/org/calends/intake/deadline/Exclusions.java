package org.calends.intake.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.calends.intake.date.Precision;
import org.calends.intake.date.Ranges;
import org.calends.intake.date.ResolvedDate;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Tokens;
import org.calends.obligation.value.Kind;

/** Why a date that lies ahead may be no deadline all the same. Remembers superseded dates for the whole text. */
public final class Exclusions {

    private static final int NEAR = 60;
    private static final int SAME_CLAUSE = 24;
    private static final int BESIDE = 3;
    /** From "Originally" to the date of its own clause. */
    private static final int LONGEST_CLAUSE = 160;
    /** The extension before this one. */
    private static final Pattern HAD_MOVED = Pattern.compile(
            "\\bhad (?:been |already |earlier |previously |further )?(?:extended|postponed|deferred|delayed|moved)\\b");
    private static final Set<String> OTHER_CLAUSE = Set.of(",", ")", " that ", " and ", " while ", " but ");
    /** 前 and two characters, before 的. */
    private static final int SHORT_VERB = 4;
    private static final Set<String> CALLED_OFF = Set.of(" cancelled", " canceled", " been withdrawn", " will not take place");
    private static final Set<String> DUTIES = Set.of("must", "shall", "will", "need", "have", "are", "should");
    private static final Set<String> VERBS = Set.of("must", "shall", "will", "need", "may", "can", "do", "are", "is", "should",
            "would", "remain", "continue", "were", "was");
    private static final Set<String> PERIODS_END = Set.of("period to ", "year to ", "quarter to ", "position as at ",
            "year ended ", "months ended ", "quarter ended ", "position at ");
    /** "call reports as of June 30 are due July 30". */
    private static final Set<String> STATED = Set.of(" are due", " is due", " must be filed", " are payable", " is payable");
    private static final Set<String> DONE = Set.of("签订", "签署", "设立", "成立", "取得", "核发", "受理", "发放", "购买", "投产", "建成",
            "上市", "发布", "印发", "生产", "进口", "开工", "出生", "批准", "开户", "发行", "注册", "领取");
    private static final Set<String> MODALS = Set.of("be", "must", "shall", "been", "is", "are", "will", "to");

    private static final List<String> YEAR_ENDS = List.of("year end of ", "year end is ", "year end on ", "year ends on ");
    private static final List<String> TODAY = List.of("today(", "today,", "yesterday(", "今日(", "今天(", "昨日(", "昨天(", "今日,");
    /** Words between what a document is and its date: "Communication 'Shaping the digital future' of". */
    private static final int NAME_OF_DOCUMENT = 9;
    private static final Set<String> NOUNS_OF_DATES = Set.of("deadline", "date", "day", "as", "end", "close", "period", "start",
            "beginning", "morning", "evening", "midnight", "week", "month", "ahead", "instead", "because", "meeting", "hearing",
            "due");
    private static final Pattern STAMP = Pattern.compile(
            "(?:\\b(?:updated|posted|published|issued|reviewed|modified|dated|printed|created)(?: on| date)?|发布时间|发布日期|更新时间|更新日期|发文日期|成文日期):\\s*$");
    private static final int STAMP_REACH = 24;
    private static final Set<String> DOCUMENTS = Set.of("communication", "letter", "notice", "circular", "decision", "order",
            "recommendation", "statement", "judgment", "resolution", "directive", "regulation", "announcement", "release",
            "memorandum", "opinion", "ruling", "decree", "bulletin", "gazette", "act", "law", "minutes", "speech",
            "amendments");

    private final Map<LocalDate, Kind> superseded = new HashMap<>();

    /** Notes the dates that this scene says no longer count. */
    public void learn(DateContext dateContext, Kind kind) {
        if (isSuperseded(dateContext) || isNegated(dateContext)) {
            superseded.put(dateContext.when().last(), kind);
        }
    }

    /** What makes a date no deadline, by name; the first that holds is told. */
    private record Rule(String why, Predicate<Candidate> holds) {
    }

    private record Candidate(DateContext scene, Kind kind, Optional<Cue> bound) {
    }

    private final List<Rule> rules = List.of(
            new Rule("Its column holds the dates of before", one -> one.scene().column().isSuperseded()),
            new Rule("It is the date of before, which another replaced", one -> isSuperseded(one.scene())),
            new Rule("It will not happen then", one -> isNegated(one.scene())),
            new Rule("Another place of the text says that it was replaced",
                    one -> isSupersededElsewhere(one.scene(), one.kind())),
            new Rule("It tells which things or persons are meant", one -> isScope(one.scene(), one.bound())),
            new Rule("It is the day on which it is said", one -> isToday(one.scene())),
            new Rule("It is the day that a document bears",
                    one -> isOfDocument(one.scene(), one.bound()) || isStamp(one.scene())),
            new Rule("It heads a list of finer dates", one -> headsDays(one.scene())),
            new Rule("It is the author's own event", one -> isOwnEvent(one.scene())),
            new Rule("It comes back every year or month", one -> isRecurring(one.scene())),
            new Rule("It is a bar of a chart", one -> isChart(one.scene())),
            new Rule("It is a target far away", one -> isRemote(one.scene())),
            new Rule("It is the end of a financial year", one -> isYearEnd(one.scene())),
            new Rule("It stands alone, and nothing tells of what it is the date", one -> isBare(one.scene())));

    boolean isExcluded(DateContext dateContext, Kind kind, Optional<Cue> bound) {
        return why(dateContext, kind, bound).isPresent();
    }

    /** The rule that makes it no deadline, in a sentence; empty where none does. */
    Optional<String> why(DateContext dateContext, Kind kind, Optional<Cue> bound) {
        Candidate one = new Candidate(dateContext, kind, bound);
        return rules.stream().filter(rule -> rule.holds().test(one)).map(Rule::why).findFirst();
    }

    /** The new date of one act may be the old date of another. */
    private boolean isSupersededElsewhere(DateContext dateContext, Kind kind) {
        boolean target = dateContext.when().role() == Ranges.Role.END && isMoved(dateContext);
        return !target && superseded.get(dateContext.when().last()) == kind;
    }

    private static boolean isMoved(DateContext dateContext) {
        return dateContext.signs().stream().anyMatch(hit -> hit.meaning().sign() == Cue.MOVED);
    }

    private static boolean isSuperseded(DateContext dateContext) {
        if (dateContext.when().isMoved()) {
            return false;
        }
        boolean moved = isMoved(dateContext);
        if (moved && HAD_MOVED.matcher(dateContext.before(NEAR)).find()) {
            return true;
        }
        if (dateContext.when().role() == Ranges.Role.START && moved) {
            return true;
        }
        if (moved && dateContext.when().role() == Ranges.Role.END) {
            return false;
        }
        boolean formerly = dateContext.hasBefore(Cue.FORMERLY, NEAR);
        return opensWithFormerly(dateContext)
                || formerly && (moved || dateContext.next() != null || dateContext.previous() == null)
                || dateContext.hasBefore(Cue.FORMERLY, BESIDE)
                || moved && (isFromAfterAnother(dateContext) || isMovedToNext(dateContext));
    }

    /** "Originally, these much discussed rules were set to take effect on": the whole first clause tells of what was. */
    private static boolean opensWithFormerly(DateContext dateContext) {
        return dateContext.previous() == null && dateContext.signs().stream()
                .anyMatch(hit -> hit.meaning().sign() == Cue.FORMERLY
                        && hit.start() - dateContext.sentence().start() <= BESIDE && dateContext.gap(hit) <= LONGEST_CLAUSE
                        && !dateContext.crossesMark(hit));
    }

    /** "the date of 1 March has been moved to 1 May": what moves it stands between the two. */
    private static boolean isMovedToNext(DateContext dateContext) {
        ResolvedDate next = dateContext.next();
        return next != null && next.last().isAfter(dateContext.when().last()) && dateContext.signs().stream()
                .filter(hit -> hit.meaning().sign() == Cue.MOVED && hit.end() <= next.start() && !dateContext.isBefore(hit))
                .filter(hit -> !dateContext.folded().substring(hit.end(), next.start()).contains("from"))
                .anyMatch(hit -> dateContext.gap(hit) <= SAME_CLAUSE && !dateContext.crossesMark(hit)
                        && OTHER_CLAUSE.stream().noneMatch(dateContext.after(dateContext.gap(hit))::contains));
    }

    /** "extended to 5 March from the earlier date of 18 February". */
    private static boolean isFromAfterAnother(DateContext dateContext) {
        String before = dateContext.before(28);
        int from = before.lastIndexOf("from ");
        boolean earlier = dateContext.previous() != null && (dateContext.previous().last().isAfter(dateContext.when().last())
                || !dateContext.when().yearWritten());
        return from >= 0 && earlier && dateContext.previous().role() == Ranges.Role.SINGLE
                && (from + 5 == before.length() || before.indexOf("date", from) > 0 || before.indexOf("deadline", from) > 0);
    }

    private static boolean isNegated(DateContext dateContext) {
        return !dateContext.when().isMoved()
                && (dateContext.hasBefore(Cue.NEGATED, 40) || CALLED_OFF.stream().anyMatch(dateContext.after(50)::contains));
    }

    /** "products launched before June 2025": the date describes the products. A verb with "must be" is no description. */
    private static boolean isScope(DateContext dateContext, Optional<Cue> bound) {
        if (PERIODS_END.stream().anyMatch(dateContext.before(20)::endsWith)) {
            return true;
        }
        if (dateContext.before(6).equals("as of ") && STATED.stream().anyMatch(dateContext.after(14)::startsWith)) {
            return true;
        }
        if (bound.isEmpty() || bound.get() == Cue.BY && !dateContext.before(14).contains("on or before")) {
            return false;
        }
        if (bound.get() == Cue.BEFORE && isInSubject(dateContext)) {
            return true;
        }
        if (dateContext.isChinese() && describes(dateContext)) {
            return true;
        }
        boolean begins = (bound.get() == Cue.AFTER || bound.get() == Cue.FROM)
                && (isFollowedByDuty(dateContext) || dateContext.hasBefore(Cue.DUTY, 120));
        return !begins && dateContext.signs().stream()
                .filter(hit -> hit.meaning().sign() == Cue.SCOPE && dateContext.isBefore(hit) && dateContext.gap(hit) <= 22)
                .filter(hit -> !dateContext.crossesDate(hit))
                .anyMatch(hit -> !MODALS.contains(wordBefore(dateContext, hit.start())));
    }

    /** 2024年1月1日前已受理的申请, 对2016年6月30日前核发的卡片: the date tells which ones. */
    private static boolean describes(DateContext dateContext) {
        String after = dateContext.after(10);
        boolean before = after.startsWith("前") || after.startsWith("之前") || after.startsWith("以前");
        int of = after.indexOf('的');
        return before && (after.indexOf("已") <= 2 && after.contains("前已") || dateContext.before(1).equals("对")
                || of > 0 && of <= SHORT_VERB && after.indexOf('应') < 0 && after.indexOf('须') < 0
                || of > 0 && DONE.stream().anyMatch(after.substring(0, of)::contains));
    }

    /** "products placed on the market after June 2026 must ...": the date describes them, and the duty begins on it. */
    static boolean isFollowedByDuty(DateContext dateContext) {
        if (dateContext.isChinese()) {
            String after = dateContext.after(40);
            return after.contains("应") || after.contains("不得") || after.contains("须");
        }
        int at = dateContext.tokens().indexAt(dateContext.when().end());
        int word = dateContext.tokens().is(at, ",") ? at + 1 : at;
        return DUTIES.contains(dateContext.tokens().at(word).text());
    }

    /** "parties whose transactions complete before 1 January need not notify": a relative clause, then the verb. */
    private static boolean isInSubject(DateContext dateContext) {
        String verb = dateContext.tokens().at(dateContext.tokens().indexAt(dateContext.when().end())).text();
        String before = dateContext.before(70);
        int clause = Stream.of(" whose ", " that ", " which ", " who ").mapToInt(before::lastIndexOf).max().orElse(-1);
        return VERBS.contains(verb) && clause >= 0 && before.indexOf(',', clause) < 0;
    }

    private static String wordBefore(DateContext dateContext, int at) {
        int index = dateContext.tokens().indexAt(at);
        return dateContext.tokens().at(index - 1).text();
    }

    private static boolean isOwnEvent(DateContext dateContext) {
        boolean body = KindScorer.hasBody(dateContext, dateContext.sentence().start(), dateContext.when().start());
        return dateContext.followsInParagraph(Cue.OWN_EVENT) || dateContext.signs().stream()
                .filter(hit -> hit.meaning().sign() == Cue.OWN_EVENT && dateContext.gap(hit) < 200)
                .anyMatch(hit -> !(body && dateContext.folded().startsWith("webinar", hit.start())));
    }

    private static boolean isRecurring(DateContext dateContext) {
        return !dateContext.when().yearWritten() && dateContext.has(Cue.RECURRING, 30);
    }

    /** Bars of a Gantt chart in text form; its milestones count. */
    private static boolean isChart(DateContext dateContext) {
        String before = dateContext.before(60);
        String after = dateContext.after(14);
        boolean bar = isIso(dateContext) && (before.contains(" phase:") || before.contains("period:"));
        return bar && (dateContext.when().role() != Ranges.Role.SINGLE || after.startsWith(", 2") || before.endsWith(", ")
                || after.matches(", \\d{1,3}[dwmy].{0,8}"));
    }

    private static boolean isIso(DateContext dateContext) {
        int start = dateContext.when().start();
        return dateContext.when().end() - start == 10 && dateContext.folded().charAt(start + 4) == '-';
    }

    /** "issuers with a December 31 year end". */
    private static boolean isYearEnd(DateContext dateContext) {
        String after = dateContext.after(16).replace('-', ' ').stripLeading();
        String before = dateContext.before(16).replace('-', ' ');
        return YEAR_ENDS.stream().anyMatch(before::endsWith)
                || !dateContext.when().yearWritten() && (after.startsWith("year end") || after.startsWith("fiscal year"));
    }

    /** "today (28 August)": the day on which it is said. */
    private static boolean isToday(DateContext dateContext) {
        String before = dateContext.before(9).replace(" ", "");
        return TODAY.stream().anyMatch(before::endsWith);
    }

    /** "the Communication of 19 February": the day that a document bears, unless the words make it a limit. */
    private static boolean isOfDocument(DateContext dateContext, Optional<Cue> bound) {
        if (bound.isPresent() || dateContext.isChinese()
                || !dateContext.before(4).equals(" of ") && !dateContext.before(6).equals("dated ")) {
            return false;
        }
        Tokens tokens = dateContext.tokens();
        int of = tokens.indexAt(dateContext.when().start()) - 1;
        for (int at = of - 1; at >= Math.max(0, of - NAME_OF_DOCUMENT) && !tokens.is(at, "."); at--) {
            if (at == of - 1 && NOUNS_OF_DATES.contains(tokens.at(at).text())) {
                return false;
            }
            if (DOCUMENTS.contains(tokens.at(at).text())) {
                return true;
            }
        }
        return false;
    }

    /** "Updated: 2 December": when a page came out or was changed. */
    private static boolean isStamp(DateContext dateContext) {
        return STAMP.matcher(dateContext.before(STAMP_REACH)).find();
    }

    /** "Deadlines in January 2021" over the days of that month. */
    private static boolean headsDays(DateContext dateContext) {
        if (dateContext.when().isDay() || dateContext.sentence().shape() != Sentence.Shape.HEADING) {
            return false;
        }
        Set<LocalDate> days = dateContext.daysBelow();
        return days.stream()
                .anyMatch(day -> !day.isBefore(dateContext.when().first()) && !day.isAfter(dateContext.when().last()));
    }

    private static boolean isRemote(DateContext dateContext) {
        return dateContext.when().precision() == Precision.YEAR && dateContext.signs().stream()
                .anyMatch(hit -> hit.meaning().sign() == Cue.REMOTE);
    }

    private static boolean isBare(DateContext dateContext) {
        return dateContext.isAlone() && dateContext.label() == null;
    }
}
