package org.calends.intake.date;

import java.util.Set;
import java.util.function.Supplier;

import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/** 2025-06-30, 2025/6/30, 30.06.2025, 16/05/2025, 5/16/25. Day or month first is a matter of place, and told as a doubt. */
public final class NumericDates implements DatePattern {

    /** How 03/04/2025 is read. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        /** Nothing tells: the earlier day is the safe one. */
        EARLIER
    }

    private static final Set<String> VERSIONS = Set.of("version", "ver", "v", "release", "build", "版本");

    private final Supplier<Order> orders;

    /** @param orders asked only where a date may be read in two ways */
    NumericDates(Supplier<Order> orders) {
        this.orders = orders;
    }

    @Override
    public DateMention at(Tokens tokens, int index) {
        Token first = tokens.at(index);
        Token mark = tokens.at(index + 1);
        Token third = tokens.at(index + 4);
        boolean shape = first.type() == Token.Type.NUMBER && isSeparator(mark)
                && tokens.at(index + 2).type() == Token.Type.NUMBER
                && tokens.at(index + 2).glued() && tokens.at(index + 3).is(mark.text()) && tokens.at(index + 3).glued()
                && third.type() == Token.Type.NUMBER && third.glued();
        if (!shape || continuesBefore(tokens, index) || continuesAfter(tokens, index + 5)) {
            return null;
        }
        if (DatePattern.isYear(first)) {
            return DatePattern.mention(tokens, index, index + 5, first.number(), tokens.at(index + 2).number(), third.number(),
                    Precision.DAY);
        }
        return yearLast(tokens, index, mark);
    }

    private DateMention yearLast(Tokens tokens, int index, Token mark) {
        int one = tokens.at(index).number();
        int two = tokens.at(index + 2).number();
        Token last = tokens.at(index + 4);
        boolean shortYear = last.length() == 2 && !mark.is('-') && tokens.at(index).length() <= 2;
        if (!DatePattern.isYear(last) && !shortYear || tokens.at(index).length() > 2 || tokens.at(index + 2).length() > 2) {
            return null;
        }
        int year = shortYear ? 2000 + last.number() : last.number();
        boolean open = one <= 12 && two <= 12 && one != two && !mark.is('.');
        Order order = open ? orders.get() : null;
        boolean american = two > 12 || open && (order == Order.MONTH_FIRST || order == Order.EARLIER && one < two);
        DateMention mention = DatePattern.mention(tokens, index, index + 5, year, american ? one : two, american ? two : one,
                Precision.DAY);
        return mention == null || !open ? mention
                : mention.doubting(order == Order.EARLIER
                        ? american ? "reason.order.month-first-as-earlier" : "reason.order.day-first-as-earlier"
                        : american ? "reason.order.month-first" : "reason.order.day-first");
    }

    private static boolean isSeparator(Token token) {
        return token.glued() && (token.is('-') || token.is('/') || token.is('.'));
    }

    private static boolean continuesBefore(Tokens tokens, int index) {
        Token before = tokens.at(index - 1);
        return tokens.at(index).glued() && (isSeparator(before) || before.type() == Token.Type.WORD)
                || tokens.in(index - 1, VERSIONS);
    }

    private static boolean continuesAfter(Tokens tokens, int next) {
        Token mark = tokens.at(next);
        return mark.glued() && (mark.is('-') || mark.is('/')) && tokens.at(next + 1).glued()
                && tokens.at(next + 1).type() == Token.Type.NUMBER;
    }
}
