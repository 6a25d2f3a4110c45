package org.calends.authority;

import java.util.List;

/**
 * Folds traditional Chinese characters to the simplified ones, one by one (Unihan, kSimplifiedVariant), so that no place in a
 * text moves.
 */
public final class SimplifiedCharacters {

    private static final char[] TABLE = table();

    private SimplifiedCharacters() {
    }

    /** @return the simplified form, or the same character where it has none of its own */
    public static char of(char c) {
        return TABLE[c];
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (List<String> row : Rows.of("traditional.txt", " ")) {
            row.forEach(pair -> table[pair.charAt(0)] = pair.charAt(1));
        }
        return table;
    }
}
