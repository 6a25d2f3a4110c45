package org.calends.intake.recurrence;

import java.util.List;
import java.util.Map;

import org.calends.intake.recurrence.RecurringForm.Said;

/** The forms of days that come again, those that are told first when two would fit. */
final class RecurringForms {

    private static final String NTH = "\\b(?<nth>\\d{1,2}(?:st|nd|rd|th)|(?:(?:twenty|thirty)[- ])?(?:first|second|third|[a-z]+th)"
            + "|last|final|penultimate)";
    private static final String CYCLE = "(?:calendar |reporting )?(?<cycle>month|quarter|half[- ]year|semester|year)";
    private static final String NUMBER = "\\b(?<n>\\d{1,3}|[a-z]+(?:-[a-z]+)?)(?: \\(\\d{1,3}\\))?";
    private static final String WORKING = "(?<working>working|business|banking|trading)";
    private static final String ENDED = "(?:each |every |the )?(?:calendar )?(?<ended>month|quarter|half-year)[- ]end\\b";
    /** "the month following that of publication" is one certain month. */
    private static final String ANY = "(?! (?:following|after|in which|of|that|ended|ending|to|immediately)\\b)";
    private static final String HAN_CYCLE = "(?<cycle>月|季度?|半年|年度?)";
    private static final String HAN_NUMBER = "(?<n>\\d{1,3}|[一二三四五六七八九十两]{1,3})";
    /** Months after the first of a quarter; what is not told is the first one. */
    private static final Map<String, Integer> MONTH_OF_QUARTER = Map.ofEntries(Map.entry("second", 1), Map.entry("third", 2),
            Map.entry("last", 2), Map.entry("final", 2), Map.entry("第二", 1), Map.entry("第二个", 1), Map.entry("第三", 2),
            Map.entry("第三个", 2), Map.entry("末", 2), Map.entry("最后", 2), Map.entry("最后一个", 2));

    static final List<RecurringForm> ALL = List.of(
            RecurringForm.of("Day of a month", "Returns are filed by the 15th of each month.",
                    NTH + " (?:calendar )?(?:day )?of (?:each|every|the following|the next|the subsequent|the succeeding|the) "
                            + "(?:calendar )?month\\b(?: (?:following|after) (?:the end of )?(?:each|every|the|a) " + CYCLE
                            + "(?:[- ]end)?\\b|" + ANY + ")",
                    said -> RecurringDates.day(said, 0)),
            RecurringForm.of("Day of each month", "Each month by the 10th the return must be filed.",
                    "\\b(?:each month|every month|monthly),? (?:no later than|not later than|by|on|before) the " + NTH
                            + "\\b(?! (?:working|business|banking|trading))",
                    said -> RecurringDates.day(said, 0)),
            RecurringForm.of("Day of a month of each quarter",
                    "Firms must file by the 20th day of the second month of each quarter.",
                    NTH + " (?:day )?of the (?<month>first|second|third|last|final) month of (?:each|every) (?:calendar )?"
                            + "(?<cycle>quarter)\\b",
                    said -> RecurringDates.day(said, month(said))),
            RecurringForm.of("Working day of each month", "Firms must report by the third working day of every month.",
                    NTH + " " + WORKING + " day (?:of|in) (?:each|every|the following|the next|the) " + CYCLE + "\\b" + ANY,
                    RecurringDates::nthDay),
            RecurringForm.of("Weekday of each month", "Banks must report on the first Monday of each month.",
                    NTH + " (?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:of|in) (?:each|every) "
                            + CYCLE + "\\b",
                    RecurringDates::nthDay),
            RecurringForm.of("Period after each quarter",
                    "Insurers must report within 20 business days after the end of each quarter.",
                    "(?:within |no later than |not later than )?" + NUMBER + "(?: " + WORKING
                            + "| calendar| consecutive| clear)? (?<unit>day|week|month)s? (?:after|of|from|following) "
                            + "(?:(?:the )?(?:end|close|expiry|last day) of (?:each|every|the|a|any) " + CYCLE + "\\b" + ANY
                            + "|" + ENDED + ")",
                    RecurringDates::afterEnd),
            RecurringForm.of("Counted day after each month",
                    "Operators must report by the 10th working day after each month end.",
                    NTH + "(?: " + WORKING + ")? (?<unit>day) (?:after|following|of|from) (?:(?:the )?(?:end|close) of "
                            + "(?:each|every|the) " + CYCLE + "\\b" + ANY + "|" + ENDED + ")",
                    RecurringDates::afterEnd),
            RecurringForm.of("End of each quarter", "Returns must be filed by the end of each quarter.",
                    "\\b(?:end|close) of (?:each|every) " + CYCLE + "\\b", RecurringDates::end),
            RecurringForm.of("每月某日", "各单位应于每月10日前报送报表。", "(?:每个?月|次月)的?" + HAN_NUMBER + "[日号](?!起|内|至)",
                    said -> RecurringDates.day(said, 0)),
            RecurringForm.of("每季度某月某日", "各单位应于每季度首月15日前报送报表。",
                    "每个?(?<cycle>季)度?的?(?<month>首|第一个?|第二个?|第三个?|末|最后一?个?|次)月的?" + HAN_NUMBER + "[日号]",
                    said -> RecurringDates.day(said, month(said))),
            RecurringForm.of("每月前几个工作日", "保险公司应当在每月前5个工作日内报送报表。",
                    "每个?" + HAN_CYCLE + "的?(?:初|前)" + HAN_NUMBER + "个?(?:(?<working>工作日|交易日)|日|天)(?:[之以]?内)?",
                    RecurringDates::firstDays),
            RecurringForm.of("每季度终了后", "支付机构应当于每季度终了后15日内报送报告。",
                    "(?<![0-9一二三四五六七八九十两个第本])(?<each>每一?个?)?(?:会计|自然|日历)?" + HAN_CYCLE
                            + "(?<over>终了|结束|届满|终|末)?(?:之日起|之后|后)的?" + HAN_NUMBER
                            + "个?(?<unit>(?<working>工作日|交易日)|自然日|日|天|月|周)[之以]?内",
                    RecurringDates::afterHanEnd),
            RecurringForm.of("每月第几个工作日", "各单位应于每月最后一个工作日前报送报表。",
                    "每个?" + HAN_CYCLE + "的?(?<order>第|倒数第|最后|首)(?:" + HAN_NUMBER
                            + ")?个?(?:(?<working>工作日|交易日)|(?:星期|周)(?<weekday>[一二三四五六日]))",
                    RecurringDates::hanNthDay),
            RecurringForm.of("每季度末", "各单位应于每季度末前报送报表。", "每个?" + HAN_CYCLE + "[底末终](?=前|之前|以前)", RecurringDates::end));

    private RecurringForms() {
    }

    private static int month(Said said) {
        return MONTH_OF_QUARTER.getOrDefault(said.group("month"), 0);
    }
}
