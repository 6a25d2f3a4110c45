package org.calends.intake.deadline;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.calends.intake.date.Ranges;
import org.calends.obligation.value.Kind;

/** What kind of deadline a date is: the first rule that holds decides. */
final class KindRules {

    /**
     * One of them.
     *
     * @param name as {@code --explain} prints it
     * @param example a text in which it decides; its test reads it
     */
    record Rule(String name, String example, Predicate<Evidence> holds, Function<Evidence, Kind> kind) {
    }

    /** Characters from a date to "open", after which a filing begins rather than a duty. */
    private static final int OPENING = 40;
    /** Characters of "firms have until the end". */
    private static final int HAVE_UNTIL = 14;

    static final List<Rule> ALL = List.of(
            new Rule("The head of its column says the kind",
                    "Tier | First report | Comments close\nTier 1 | 30 April 2027 | 30 June 2027",
                    one -> one.scene().column().kind().strength() >= Evidence.CLEAR, one -> one.scene().column().kind().kind()),
            new Rule("It begins, and nothing says what", "The new form is used from 1 March 2027.",
                    one -> one.isSilent() && (one.isBound(Cue.FROM) || isAfterWithDuty(one)), one -> Kind.EFFECTIVE),
            new Rule("It is over afterwards, and nothing says what", "Nothing of the kind happens after 1 March 2027.",
                    one -> one.isSilent() && one.isBound(Cue.AFTER), one -> Kind.TRANSITION_END),
            new Rule("A duty to hand in begins", "From 1 March 2027 firms must report incidents to the FCA.", KindRules::begins,
                    one -> Kind.EFFECTIVE),
            new Rule("A duty begins",
                    "From 1 March 2027 every operator of a plant in the region must in all such cases consult its neighbours.",
                    KindRules::binds,
                    one -> Kind.EFFECTIVE),
            new Rule("The end of a range ends what applied", "The rules apply from 1 March 2027 until 31 May 2027.",
                    KindRules::ends,
                    one -> Kind.TRANSITION_END),
            new Rule("What applies until a day ends on it", "The regime is in force until 1 March 2027.", KindRules::until,
                    one -> Kind.TRANSITION_END),
            new Rule("What applies but not after a day ends on it", "The temporary rate does not apply after 1 March 2027.",
                    one -> one.isBound(Cue.AFTER) && one.likeliest() == Kind.EFFECTIVE
                            && !DateDescriptions.isFollowedByDuty(one.scene()),
                    one -> Kind.TRANSITION_END));

    private KindRules() {
    }

    private static boolean isAfterWithDuty(Evidence one) {
        return one.isBound(Cue.AFTER) && DateDescriptions.isFollowedByDuty(one.scene());
    }

    private static boolean begins(Evidence one) {
        Kind kind = one.likeliest();
        return !one.isSilent() && one.isBound(Cue.FROM) && (kind == Kind.FILING || kind == Kind.RECTIFICATION)
                && !one.isRole(Ranges.Role.START) && !one.scene().before(OPENING).contains("open");
    }

    private static boolean binds(Evidence one) {
        return !one.isSilent() && one.isBound(Cue.FROM) && one.told().strength() < Evidence.CLEAR
                && one.scene().has(Cue.DUTY, Evidence.SAME_SENTENCE) && !one.isRole(Ranges.Role.START);
    }

    private static boolean ends(Evidence one) {
        return one.closes() && one.isRole(Ranges.Role.END) && one.likeliest() == Kind.EFFECTIVE && !one.isMoved();
    }

    private static boolean until(Evidence one) {
        String before = one.scene().before(Evidence.BESIDE);
        return one.likeliest() == Kind.EFFECTIVE && (before.contains("until") || before.contains("through"))
                && !one.scene().before(Evidence.SAME_CLAUSE).contains("not ") && !hasUntil(one) && !one.isMoved();
    }

    /** "has until 1 January to build it": what is due follows. */
    private static boolean hasUntil(Evidence one) {
        String before = one.scene().before(HAVE_UNTIL);
        return before.contains("has until") || before.contains("have until");
    }
}
