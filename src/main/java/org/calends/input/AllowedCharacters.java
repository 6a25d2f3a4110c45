package org.calends.input;

import jakarta.validation.ConstraintValidatorContext;

/** Which characters text from people may hold. */
public final class AllowedCharacters {

    static final String BLANK = "{input.blank}";
    static final String HIDDEN = "{input.hidden-characters}";

    private AllowedCharacters() {
    }

    /** @return the text, or null where there is nothing in it: nobody tells an empty text from none, and a table cannot */
    public static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** @return the same without blanks around it */
    public static String stripped(String text) {
        return orNull(text) == null ? null : text.strip();
    }

    /** @return whether there is something of which nothing is seen; what a trim leaves nothing of is the affair of others */
    static boolean isBlankToTheEye(String text) {
        return text != null && !text.trim().isEmpty() && HiddenCharacters.isBlank(text);
    }

    static boolean refuse(ConstraintValidatorContext context, String message) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        return false;
    }

    public static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** @return whether each of its characters is; a loop, because every text of every entry of every calendar comes here */
    public static boolean isPrintable(String text) {
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            if (!isPrintable(character)) {
                return false;
            }
        }
        return true;
    }

    public static boolean isPrintableOrBreak(int character) {
        return character == '\n' || character == '\r' || character == '\t' || isPrintable(character);
    }
}
