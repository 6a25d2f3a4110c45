package org.calends.intake.date;

import java.util.List;
import java.util.Set;

import org.calends.intake.date.PeriodMention.Anchor;
import org.calends.intake.text.Numerals;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;
import org.calends.workday.count.Unit;

/** 10个工作日内, 自本通知发布之日起30日内, 自2021年5月1日起三个月内, 自公布之日起施行. */
public final class ChinesePeriods {

    private static final int LONGEST_ANCHOR = 26;
    /** Characters of 延长公开征求意见. */
    private static final int LONGEST_NOUN = 9;
    private static final Set<String> RUNS = Set.of("起", "后", "日", "满");
    private static final Set<String> PUBLISHED = Set.of("发布", "公布", "印发", "发文", "下发", "颁布", "公告之日", "刊登", "刊宪", "本通知",
            "本公告", "即日");
    private static final Set<String> APPLIES = Set.of("施", "实", "生", "执", "正");

    private ChinesePeriods() {
    }

    public static PeriodMention at(Tokens tokens, int index, List<DateMention> dates) {
        if (tokens.is(index, "自") || tokens.is(index, "从")) {
            return immediate(tokens, index);
        }
        Numerals.Found amount = Numerals.han(tokens, index);
        if (amount.missing() || amount.value() == 0 || amount.value() > 1000) {
            return null;
        }
        boolean pieces = tokens.is(amount.next(), "个");
        int unitAt = pieces ? amount.next() + 1 : amount.next();
        Unit unit = unit(tokens, unitAt, pieces);
        if (unit == null) {
            return null;
        }
        int next = unitAt + width(tokens, unitAt);
        if (isOpenTime(tokens, index)) {
            return new PeriodMention(tokens.at(index).start(), tokens.endOf(next - 1),
                    new CountedPeriod(amount.value(), unit, "公布"), Anchor.PUBLICATION, null, "", false);
        }
        boolean within = tokens.is(next, "内") || tokens.is(next + 1, "内")
                && (tokens.is(next, "以") || tokens.is(next, "之"));
        boolean after = tokens.is(next, "后") || tokens.says(next, "之", "后");
        return within || after ? anchored(tokens, index, next, amount.value(), unit, within, dates) : null;
    }

    /** 征求意见期限为30日, 公示期为7天, 公示时间：5个工作日: runs from the publication. */
    private static boolean isOpenTime(Tokens tokens, int index) {
        int at = tokens.is(index - 1, "为") || tokens.is(index - 1, ":") ? index - 2 : index - 1;
        int noun = tokens.says(at - 1, "期", "限") || tokens.says(at - 1, "时", "间") ? at - 2 : tokens.is(at, "期") ? at - 1 : -1;
        return noun > 0 && !isExtended(tokens, noun) && (tokens.says(noun - 1, "意", "见") || tokens.says(noun - 1, "公", "示"));
    }

    /** 延长征求意见期限15日: the length is added to another day. */
    private static boolean isExtended(Tokens tokens, int noun) {
        for (int at = noun; at > noun - LONGEST_NOUN && at >= 0; at--) {
            if (tokens.says(at, "延", "长")) {
                return true;
            }
        }
        return false;
    }

    private static PeriodMention anchored(Tokens tokens, int index, int next, int amount, Unit unit,
            boolean within,
            List<DateMention> dates) {
        int from = anchorFrom(tokens, index);
        int end = tokens.is(next, "内") || tokens.is(next, "后") ? next : next + 1;
        if (from < 0) {
            return within
                    ? new PeriodMention(tokens.at(index).start(), tokens.endOf(end), new CountedPeriod(amount, unit, ""),
                            Anchor.SILENT, null, "", false)
                    : null;
        }
        DateMention date = dates.stream().filter(d -> d.from() >= from && d.to() <= index).findFirst().orElse(null);
        String words = words(tokens, from, index);
        Anchor anchor = date != null ? Anchor.DATE : anchor(words);
        if (!within && anchor == Anchor.EVENT) {
            return null;
        }
        return new PeriodMention(tokens.at(from).start(), tokens.endOf(end), new CountedPeriod(amount, unit, words), anchor,
                date,
                "", !within);
    }

    /** 自公布之日起施行: from the day itself. */
    private static PeriodMention immediate(Tokens tokens, int from) {
        int to = from;
        while (to < from + LONGEST_ANCHOR && !tokens.is(to, "起") && tokens.at(to).type() == Token.Type.HAN) {
            to++;
        }
        boolean applies = tokens.is(to, "起") && (APPLIES.contains(tokens.at(to + 1).text()));
        String words = words(tokens, from, to);
        return applies && anchor(words) == Anchor.PUBLICATION
                ? new PeriodMention(tokens.at(from).start(), tokens.endOf(to + 2),
                        new CountedPeriod(0, Unit.DAYS, words), Anchor.PUBLICATION, null, "", true)
                : null;
    }

    private static int anchorFrom(Tokens tokens, int index) {
        boolean runs = RUNS.contains(tokens.at(index - 1).text());
        for (int at = index - 1; runs && at >= index - LONGEST_ANCHOR && at >= 0; at--) {
            if (tokens.is(at, "自") || tokens.is(at, "从") || tokens.is(at, "在") || tokens.is(at, "于")) {
                return at;
            }
            if (",;。".contains(tokens.at(at).text())) {
                return at + 1;
            }
        }
        return runs ? Math.max(0, index - LONGEST_ANCHOR) : -1;
    }

    private static Anchor anchor(String words) {
        if (words.contains("收到") || words.contains("变更") || words.contains("届满") || words.contains("申请")) {
            return Anchor.EVENT;
        }
        if (words.contains("生效") || words.contains("施行") || words.contains("实施")) {
            return Anchor.EFFECTIVE;
        }
        boolean published = PUBLISHED.stream().anyMatch(words::contains);
        return published ? Anchor.PUBLICATION : Anchor.EVENT;
    }

    private static Unit unit(Tokens tokens, int at, boolean pieces) {
        if (tokens.at(at).type() != Token.Type.HAN) {
            return null;
        }
        if (tokens.says(at, "工", "作", "日") || tokens.says(at, "交", "易", "日") || tokens.says(at, "营", "业", "日")
                || tokens.says(at, "工", "作", "天")) {
            return Unit.WORKING_DAYS;
        }
        if (tokens.says(at, "自", "然", "日") || tokens.says(at, "日", "历", "日")) {
            return Unit.DAYS;
        }
        return switch (tokens.at(at).text()) {
            case "日", "天" -> Unit.DAYS;
            case "周" -> Unit.WEEKS;
            case "星" -> tokens.is(at + 1, "期") ? Unit.WEEKS : null;
            case "月" -> pieces ? Unit.MONTHS : null;
            case "年" -> Unit.YEARS;
            default -> null;
        };
    }

    private static int width(Tokens tokens, int at) {
        return switch (tokens.at(at).text()) {
            case "工", "交", "营", "自" -> 3;
            case "日" -> tokens.is(at + 1, "历") ? 3 : 1;
            case "星" -> 2;
            default -> 1;
        };
    }

    private static String words(Tokens tokens, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int at = from; at < to; at++) {
            words.append(tokens.at(at).text());
        }
        return words.toString();
    }
}
