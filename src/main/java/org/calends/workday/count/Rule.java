package org.calends.workday.count;

import java.util.Arrays;
import java.util.Optional;

/**
 * The laws by which periods can be counted. A law fills in what the period itself leaves open; what the period says goes
 * first.
 */
public enum Rule {

    /**
     * The day of the trigger is not counted (201), months and years end on the corresponding day or the month's last (202), a
     * last day that is a statutory day of rest gives way to the day after the rest (203). It has no rule for periods counted
     * backwards, so these are not moved.
     */
    PRC_CIVIL_CODE("CN", Roll.FOLLOWING, Roll.NONE, "Civil Code of the People's Republic of China, arts. 200 to 204",
            "《中华人民共和国民法典》第二百条至第二百零四条"),

    /**
     * A last day on a holiday, Sunday or Saturday gives way to the following working day, but not in periods counted backwards
     * (3(4)); a period of two days or more holds at least two working days (3(5)).
     */
    EU_REGULATION_1182_71("EU", Roll.FOLLOWING, Roll.NONE, "Regulation (EEC, Euratom) No 1182/71, art. 3",
            "欧盟第1182/71号条例第三条"),

    /**
     * A last day on a Saturday, Sunday or legal holiday lets the period run on (a)(1)(C), in the direction in which it is
     * counted (a)(5): backwards to the day before.
     */
    US_FRCP_6("US", Roll.FOLLOWING, Roll.PRECEDING, "Federal Rules of Civil Procedure (United States), rule 6(a)",
            "《美国联邦民事诉讼规则》第6条(a)款"),

    /**
     * Days are clear days when an event ends them (2.8(3)); in periods of five days or less, days off do not count (2.8(4)); an
     * act at the court office may follow on the next day on which it is open (2.8(5)).
     */
    UK_CPR_2_8("GB", Roll.FOLLOWING, Roll.NONE, "Civil Procedure Rules (England and Wales), rule 2.8",
            "《英格兰及威尔士民事诉讼规则》第2.8条");

    private final String jurisdiction;
    private final Roll after;
    private final Roll before;
    private final String source;
    private final String sourceZh;

    Rule(String jurisdiction, Roll after, Roll before, String source, String sourceZh) {
        this.jurisdiction = jurisdiction;
        this.after = after;
        this.before = before;
        this.source = source;
        this.sourceZh = sourceZh;
    }

    /**
     * The law usually meant in this calendar's jurisdiction, to be offered, not assumed; {@code GB-ENG} is asked as {@code GB}.
     */
    public static Optional<Rule> usualIn(String calendar) {
        return Arrays.stream(values())
                .filter(rule -> calendar.equals(rule.jurisdiction) || calendar.startsWith(rule.jurisdiction + "-"))
                .findFirst();
    }

    /** The code of the jurisdiction whose law this is. */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** How the law is cited in English. */
    public String source() {
        return source;
    }

    /** How the law is cited in Chinese. */
    public String sourceZh() {
        return sourceZh;
    }

    Roll roll(Direction direction) {
        return direction == Direction.AFTER ? after : before;
    }

    /** Only CPR 2.8(3)(b): counted backwards, the end is the event before which something must be done. */
    boolean clear(Direction direction) {
        return this == UK_CPR_2_8 && direction == Direction.BEFORE;
    }

    /** Only CPR 2.8(4). */
    boolean countsWorkingDaysOnly(int amount, Unit unit) {
        return this == UK_CPR_2_8 && unit == Unit.DAYS && amount <= 5;
    }

    /** Only Regulation 1182/71, art. 3(5); counted backwards it is left alone, like art. 3(4). */
    int leastWorkingDays(Period period) {
        boolean twoDaysOrMore = period.unit() != Unit.DAYS || period.amount() >= 2;
        return this == EU_REGULATION_1182_71 && twoDaysOrMore && period.direction() == Direction.AFTER ? 2 : 0;
    }
}
