package org.calends.intake.date;

import java.util.Set;

import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/** "due today", "closes today", 今日截止: the day on which the text came out, where it is said to end then. */
final class SaidDays implements DatePattern {

    private static final Set<String> ENDS = Set.of("due", "close", "closes", "closing", "end", "ends", "ending", "expire",
            "expires",
            "by", "until", "before", "deadline", "midnight");
    private static final Set<String> HAN_ENDS = Set.of("截", "前", "届", "到");
    /** "is due today", "closes at 5 pm today": tokens between the verb and the day. */
    private static final int MOST_BETWEEN = 4;

    @Override
    public DateMention at(Tokens tokens, int index) {
        boolean english = tokens.is(index, "today")
                && (endsBefore(tokens, index) || tokens.is(index + 1, "is") && isDeadline(tokens, index + 2));
        boolean chinese = (tokens.says(index, "今", "日") || tokens.says(index, "今", "天")) && tokens.in(index + 2, HAN_ENDS);
        if (!english && !chinese) {
            return null;
        }
        int to = english ? index + 1 : index + 2;
        return DatePattern.saidMonth(tokens, index, to, 0, 1).onTheDay();
    }

    private static boolean endsBefore(Tokens tokens, int index) {
        for (int at = index - 1; at >= index - 1 - MOST_BETWEEN && tokens.at(at).type() != Token.Type.MARK; at--) {
            if (tokens.in(at, ENDS)) {
                return true;
            }
        }
        return false;
    }

    /** "today is the deadline". */
    private static boolean isDeadline(Tokens tokens, int at) {
        return tokens.is(at, "the") && (tokens.is(at + 1, "deadline") || tokens.is(at + 1, "last"));
    }
}
