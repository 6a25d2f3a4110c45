package org.calends.table;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.input.HiddenCharacters;

/**
 * Text in a cell of a table, harmless and without loss: what a spreadsheet would take for a formula is marked
 * ({@link SpreadsheetText}), and of characters that nobody sees, such as those that turn the direction of writing round
 * (CVE-2021-42574), stands the number: a backslash and {@code u{202E}}. An import undoes both.
 */
public final class CellText {

    private static final int BACKSLASH = 0x5C;
    /** Stands in a file of another encoding for what was lost; where it is meant, it is named. */
    private static final int REPLACEMENT = 0xFFFD;
    private static final Pattern NAME = Pattern.compile("\\\\u\\{([0-9A-F]{1,6})\\}");

    private CellText() {
    }

    /** @return the text as it may stand in a cell */
    public static String written(String text) {
        String plain = replaced(text, name -> "\\u{5C}" + name.group().substring(1));
        return SpreadsheetText.neutral(HiddenCharacters.with(plain.replace("\uFFFD", name(REPLACEMENT)), CellText::name));
    }

    /** @return what {@link #written} was given */
    public static String read(String cell) {
        return replaced(SpreadsheetText.original(cell), name -> Character.toString(Integer.parseInt(name.group(1), 16)));
    }

    private static String replaced(String text, Function<MatchResult, String> name) {
        return text.indexOf(BACKSLASH) < 0 ? text
                : NAME.matcher(text).replaceAll(
                        each -> Matcher.quoteReplacement(isNamed(each.group(1)) ? name.apply(each) : each.group()));
    }

    private static String name(int character) {
        return "\\u{" + Integer.toHexString(character).toUpperCase(Locale.ROOT) + "}";
    }

    private static boolean isNamed(String digits) {
        int character = Integer.parseInt(digits, 16);
        return character == BACKSLASH || character == REPLACEMENT
                || Character.isValidCodePoint(character) && HiddenCharacters.isHidden(character);
    }
}
