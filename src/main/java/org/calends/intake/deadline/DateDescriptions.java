package org.calends.intake.deadline;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.calends.intake.date.Ranges;

/** Dates that tell which things or persons are meant, and when a duty follows them all the same. */
final class DateDescriptions {

    /** 前 and two characters, before 的. */
    private static final int SHORT_VERB = 4;
    /** Characters of "position as at ". */
    private static final int LONGEST_PERIOD = 20;
    /** Characters of " must be filed". */
    private static final int LONGEST_STATED = 14;
    /** Characters of "on or before " and an article. */
    private static final int ON_OR_BEFORE = 14;
    /** Characters between "placed on the market" and its date: "on or after the day of". */
    private static final int DESCRIBED = 22;
    /** Characters of 前已受理的申请. */
    private static final int LONGEST_HAN_CLAUSE = 10;
    /** Characters in which a Chinese sentence says what must be done. */
    private static final int HAN_SENTENCE = 40;
    /** Characters from "whose" to the date of its clause. */
    private static final int RELATIVE_CLAUSE = 70;
    private static final Set<String> DUTIES = Set.of("must", "shall", "will", "need", "have", "are", "should");
    private static final Set<String> VERBS = Set.of("must", "shall", "will", "need", "may", "can", "do", "are", "is", "should",
            "would", "remain", "continue", "were", "was");
    private static final Set<String> PERIODS_END = Set.of("period to ", "year to ", "quarter to ", "year ending ",
            "months ending ", "quarter ending ", "position as at ", "reference date ", "exposures at ", "holdings at ",
            "balances at ", "positions at ",
            "year ended ", "months ended ", "quarter ended ", "position at ");
    /** "call reports as of June 30 are due July 30". */
    private static final Set<String> STATED = Set.of(" are due", " is due", " must be filed", " are payable", " is payable");
    /** "the 2018 report covers 1 January to 31 December 2018". */
    private static final Pattern COVERED = Pattern.compile(
            "\\b(?:covers?|covering|in respect of|relating to|for the (?:period|year|quarter)(?: from)?) [^.;,]{0,30}(?:to|and|until|-)\\s*(?:the )?$");
    private static final Set<String> DONE = Set.of("签订", "签署", "设立", "成立", "取得", "核发", "受理", "发放", "购买", "投产", "建成",
            "上市", "发布", "印发", "生产", "进口", "开工", "出生", "批准", "开户", "发行", "注册", "领取");
    private static final Set<String> MODALS = Set.of("be", "must", "shall", "been", "is", "are", "will", "to");
    /** Characters from a date to a word of its own clause. */
    private static final int NEAR = 60;

    private DateDescriptions() {
    }

    /** "products launched before June 2025": the date describes the products. A verb with "must be" is no description. */
    static boolean isScope(DateContext dateContext, Optional<Cue> bound) {
        if (dateContext.when().role() == Ranges.Role.END && COVERED.matcher(dateContext.before(NEAR)).find()) {
            return true;
        }
        if (PERIODS_END.stream().anyMatch(dateContext.before(LONGEST_PERIOD)::endsWith)) {
            return true;
        }
        if (dateContext.before("as of ".length()).equals("as of ")
                && STATED.stream().anyMatch(dateContext.after(LONGEST_STATED)::startsWith)) {
            return true;
        }
        if (bound.isEmpty() || bound.get() == Cue.BY && !dateContext.before(ON_OR_BEFORE).contains("on or before")) {
            return false;
        }
        if (bound.get() == Cue.BEFORE && isInSubject(dateContext)) {
            return true;
        }
        if (dateContext.isChinese() && describes(dateContext)) {
            return true;
        }
        boolean begins = (bound.get() == Cue.AFTER || bound.get() == Cue.FROM)
                && (isFollowedByDuty(dateContext) || dateContext.hasBefore(Cue.DUTY, Evidence.SAME_SENTENCE));
        return !begins && dateContext.signs().stream()
                .filter(hit -> hit.meaning().sign() == Cue.SCOPE && dateContext.isBefore(hit)
                        && dateContext.gap(hit) <= DESCRIBED)
                .filter(hit -> !dateContext.crossesDate(hit))
                .anyMatch(hit -> !MODALS.contains(wordBefore(dateContext, hit.start())));
    }

    /** 2024年1月1日前已受理的申请, 对2016年6月30日前核发的卡片: the date tells which ones. */
    private static boolean describes(DateContext dateContext) {
        String after = dateContext.after(LONGEST_HAN_CLAUSE);
        boolean before = after.startsWith("前") || after.startsWith("之前") || after.startsWith("以前");
        int of = after.indexOf('的');
        return before && (after.indexOf("已") <= 2 && after.contains("前已") || dateContext.before(1).equals("对")
                || of > 0 && of <= SHORT_VERB && after.indexOf('应') < 0 && after.indexOf('须') < 0
                || of > 0 && DONE.stream().anyMatch(after.substring(0, of)::contains));
    }

    /** "products placed on the market after June 2026 must ...": the date describes them, and the duty begins on it. */
    static boolean isFollowedByDuty(DateContext dateContext) {
        if (dateContext.isChinese()) {
            String after = dateContext.after(HAN_SENTENCE);
            return after.contains("应") || after.contains("不得") || after.contains("须");
        }
        int at = dateContext.tokens().indexAt(dateContext.when().end());
        int word = dateContext.tokens().is(at, ",") ? at + 1 : at;
        return DUTIES.contains(dateContext.tokens().at(word).text());
    }

    /** "parties whose transactions complete before 1 January need not notify": a relative clause, then the verb. */
    static boolean isInSubject(DateContext dateContext) {
        String verb = dateContext.tokens().at(dateContext.tokens().indexAt(dateContext.when().end())).text();
        String before = dateContext.before(RELATIVE_CLAUSE);
        int clause = Stream.of(" whose ", " that ", " which ", " who ").mapToInt(before::lastIndexOf).max().orElse(-1);
        return VERBS.contains(verb) && clause >= 0 && before.indexOf(',', clause) < 0;
    }

    private static String wordBefore(DateContext dateContext, int at) {
        int index = dateContext.tokens().indexAt(at);
        return dateContext.tokens().at(index - 1).text();
    }
}
