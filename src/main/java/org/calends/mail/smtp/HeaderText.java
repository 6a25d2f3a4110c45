package org.calends.mail.smtp;

import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.calends.input.HiddenCharacters;

/**
 * What may stand in a mail header. Neither Angus Mail nor Vert.x keeps a line break out of a header, where it would begin
 * another one; so everything passes here, whatever the forms before have checked already.
 */
public final class HeaderText {

    private HeaderText() {
    }

    /**
     * @return the text in one line: control characters, separators and halves of surrogate pairs become spaces, and what nobody
     *         sees is left out
     */
    public static String oneLine(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        HiddenCharacters.shown(text).codePoints().map(character -> isPrintable(character) ? character : ' ')
                .forEach(safe::appendCodePoint);
        return safe.toString().strip();
    }

    /** @throws AddressException when it is no single plain address, or needs what servers rarely understand */
    public static InternetAddress address(String address) throws AddressException {
        if (address == null || !address.codePoints().allMatch(HeaderText::isPrintable)) {
            throw new AddressException("holds characters that no address has");
        }
        int at = address.lastIndexOf('@');
        String ascii = at < 0 ? address : address.substring(0, at + 1) + domain(address.substring(at + 1));
        InternetAddress[] parsed = InternetAddress.parse(ascii, true);
        if (parsed.length != 1 || parsed[0].isGroup() || !isAscii(parsed[0].getAddress())) {
            throw new AddressException("is not one plain address", address);
        }
        parsed[0].validate();
        return withEncodedName(parsed[0]);
    }

    /** A name may be written in code (RFC 2047), and decoded hold what it could not hold openly. */
    private static InternetAddress withEncodedName(InternetAddress address) throws AddressException {
        try {
            String name = address.getPersonal();
            address.setPersonal(name == null ? null : oneLine(name), StandardCharsets.UTF_8.name());
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private static String domain(String domain) throws AddressException {
        if (isAscii(domain)) {
            return domain;
        }
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException noDomain) {
            throw new AddressException("has no domain that exists", domain);
        }
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
