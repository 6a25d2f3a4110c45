package org.calends.workday.count;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.calends.workday.jurisdiction.ChineseNames;

/** A computation told in Chinese. */
final class ChineseSentence {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("uuuu年M月d日（EEEE）", Locale.CHINESE);

    private static final Map<Unit, String> UNITS = Map.of(Unit.DAYS, "日", Unit.WORKING_DAYS, "个工作日", Unit.WEEKS, "周",
            Unit.MONTHS, "个月", Unit.YEARS, "年");

    private final Computation count;
    private final Period period;
    private final boolean back;

    private ChineseSentence(Computation count) {
        this.count = count;
        this.period = count.period();
        this.back = period.direction() == Direction.BEFORE;
    }

    static String of(Computation count) {
        ChineseSentence sentence = new ChineseSentence(count);
        List<String> parts = new ArrayList<>(List.of(sentence.counting()));
        if (!count.lastDay().equals(count.dueDate())) {
            parts.add(sentence.rolling());
        }
        parts.add("依据：" + sentence.source() + "。");
        if (count.provisional()) {
            parts.add("暂定结果：所涉年份的放假安排尚未公布，未定之日按宁早勿晚计算。");
        }
        return String.join("", parts);
    }

    private String counting() {
        StringBuilder text = new StringBuilder(date(period.from())).append(back ? "前" : "后").append(amount());
        text.append("：自").append(date(count.countedFrom())).append(back ? "起倒算" : "起算");
        if (!count.skipped().isEmpty()) {
            text.append("，不计").append(days(count.skipped()));
        }
        if (!count.makeUpDays().isEmpty()) {
            text.append("，").append(days(count.makeUpDays())).append("计为工作日");
        }
        text.append("，最后一日为").append(count.lastDay().format(WEEKDAY));
        return text.append(count.endsWithItsMonth() ? "，即当月最后一日。" : "。").toString();
    }

    private String amount() {
        String calendar = period.calendar() == null ? "" : "（日历" + period.calendar() + "）";
        return period.amount() + UNITS.get(period.unit()) + (period.clear() ? "（首尾均不计）" : "") + calendar;
    }

    private String rolling() {
        if (count.rolledOver().isEmpty()) {
            return "为使期间至少包含两个工作日，截止日为" + count.dueDate().format(WEEKDAY) + "。";
        }
        String moved = count.dueDate().isAfter(count.lastDay()) ? "顺延至" : "提前至";
        return "因" + days(count.rolledOver()) + "，" + moved + count.dueDate().format(WEEKDAY) + "。";
    }

    private String source() {
        return period.rule() == null ? "期间本身的文字，开始当日不计入" : period.rule().sourceZh();
    }

    private static String days(List<Day> days) {
        String named = NamedRun.of(days).stream().map(ChineseSentence::run).collect(Collectors.joining("、"));
        long weekend = NamedRun.ordinaryWeekendDays(days);
        String ordinary = weekend == 0 ? "" : weekend + "个周末休息日";
        return named.isEmpty() || ordinary.isEmpty() ? named + ordinary : named + "和" + ordinary;
    }

    private static String run(NamedRun run) {
        String dates = run.first().equals(run.last()) ? date(run.first()) : date(run.first()) + "至" + date(run.last());
        return dates + "（" + ChineseNames.of(run.name()) + "）";
    }

    private static String date(LocalDate date) {
        return date.format(DATE);
    }
}
