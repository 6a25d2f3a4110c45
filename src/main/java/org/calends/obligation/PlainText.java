package org.calends.obligation;

/** Which characters text from people may hold. */
final class PlainText {

    private PlainText() {
    }

    static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** @return whether each of its characters is; a loop, because every text of every entry of every calendar comes here */
    static boolean isPrintable(String text) {
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            if (!isPrintable(character)) {
                return false;
            }
        }
        return true;
    }

    static boolean isPrintableOrBreak(int character) {
        return character == '\n' || character == '\r' || character == '\t' || isPrintable(character);
    }
}
