package org.calends.intake.text;

import org.calends.authority.SimplifiedCharacters;

/**
 * Writes a text in one plain form, character by character, so that offsets stay valid: lower case, half width, simplified
 * characters, straight quotes, one kind of dash, every white space a blank.
 */
public final class Folding {

    private static final char[] TABLE = table();

    private Folding() {
    }

    public static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return new String(folded);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = plain(SimplifiedCharacters.of((char) c));
        }
        return table;
    }

    private static char plain(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff') {
            return ' ';
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return Character.toLowerCase((char) (c - '\uff01' + '!'));
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02bc' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u300c', '\u300d' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u301c' -> '-';
            case '\u25cb', '\u25ef' -> '\u3007';
            default -> Character.toLowerCase(c);
        };
    }
}
