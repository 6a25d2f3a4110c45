package org.calends.input;

import java.util.Set;
import java.util.function.IntFunction;

/**
 * Characters that nobody sees and that change what is seen: controls of the writing direction, with which "safe" can be made to
 * read otherwise (CVE-2021-42574, Unicode TR 36), blanks of no width, tags. They are kept as they came, and left out where
 * people read. The joiners of Persian, Indian scripts and emoji stay where they join.
 */
public final class HiddenCharacters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /** Latin and its accents end here; no script before needs a joiner. */
    private static final int FIRST_JOINED = 0x0300;
    /** Letters without a shape: fillers of Hangul, the blank of Braille, the vowel separator of Mongolian. */
    private static final Set<Integer> SHAPELESS = Set.of(0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2800, 0x3164, 0xFFA0);

    private HiddenCharacters() {
    }

    /** @return the text as people may read it; the same object when nothing is hidden in it */
    public static String shown(String text) {
        return text == null ? null : with(text, hidden -> "");
    }

    /** @return the text with something that can be seen in the place of each character that is hidden in it */
    public static String with(String text, IntFunction<String> instead) {
        if (text.codePoints().noneMatch(HiddenCharacters::isHidden)) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        StringBuilder shown = new StringBuilder(text.length());
        int before = 0;
        for (int i = 0; i < characters.length; i++) {
            if (!isHidden(characters[i]) || joins(before, characters[i], i + 1 < characters.length ? characters[i + 1] : 0)) {
                shown.appendCodePoint(characters[i]);
                before = characters[i];
            } else {
                String stands = instead.apply(characters[i]);
                shown.append(stands);
                before = stands.isEmpty() ? before : stands.codePointBefore(stands.length());
            }
        }
        return shown.toString();
    }

    /** @return whether nobody would see anything of it */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(character -> isHidden(character) || SHAPELESS.contains(character)
                || Character.isWhitespace(character) || Character.isSpaceChar(character) || isMark(character));
    }

    /** Selectors of variants and marks are seen on something else only. */
    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** The signs that are written around Arabic and Syriac numbers are of the same category, and seen. */
    public static boolean isHidden(int character) {
        return character >= 0xAD && Character.getType(character) == Character.FORMAT
                && !(character >= 0x0600 && character <= 0x0605 || character == 0x06DD || character == 0x070F
                        || character == 0x08E2 || character == 0x110BD || character == 0x110CD);
    }

    private static boolean joins(int before, int character, int after) {
        return (character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER) && isJoined(before) && isJoined(after);
    }

    private static boolean isJoined(int character) {
        return character >= FIRST_JOINED && !isHidden(character) && !Character.isSpaceChar(character);
    }
}
