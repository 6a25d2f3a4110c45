package org.calends.account.password;

import java.text.Normalizer;

import org.calends.input.AllowedCharacters;

/**
 * A password as it is compared: the profile OpaqueString of RFC 8265, section 4.2, so that one password is the same on every
 * keyboard. Blanks of other scripts are U+0020 and the text is in NFC; case and width stay. Left out is what that profile
 * refuses beyond control characters: NIST SP 800-63B asks to take every character that can be typed, and an emoji joined of
 * several holds some of those.
 */
final class OpaqueString {

    private OpaqueString() {
    }

    static String of(String typed) {
        StringBuilder mapped = new StringBuilder(typed.length());
        typed.codePoints().map(each -> Character.getType(each) == Character.SPACE_SEPARATOR ? ' ' : each)
                .forEach(mapped::appendCodePoint);
        return Normalizer.normalize(mapped, Normalizer.Form.NFC);
    }

    /** @return how many characters a person counts: each code point is one */
    static int length(String prepared) {
        return prepared.codePointCount(0, prepared.length());
    }

    /** @return whether it holds only what can be typed again */
    static boolean isTypeable(String prepared) {
        return AllowedCharacters.isPrintable(prepared);
    }
}
