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

    static boolean isPrintableOrBreak(int character) {
        return character == '\n' || character == '\r' || character == '\t' || isPrintable(character);
    }
}
