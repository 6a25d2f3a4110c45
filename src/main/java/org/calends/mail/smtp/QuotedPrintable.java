package org.calends.mail.smtp;

import java.io.ByteArrayOutputStream;

/** Writes bytes as quoted-printable (RFC 2045, 6.7), in lines of at most 76 characters. */
final class QuotedPrintable {

    private static final int LONGEST = 75;
    private static final int CODED = 3;
    private static final int DELETE = 0x7f;
    private static final int HALF_A_BYTE = 4;
    private static final byte[] DIGITS = TransferEncoding.ascii("0123456789ABCDEF");
    private static final byte[] SOFT_BREAK = TransferEncoding.ascii("=\r\n");

    private final ByteArrayOutputStream out;
    private int used;

    QuotedPrintable(ByteArrayOutputStream out) {
        this.out = out;
    }

    void write(byte[] content) {
        for (int i = 0; i < content.length; i++) {
            byte each = content[i];
            if (each == '\r' || each == '\n' && (i == 0 || content[i - 1] != '\r')) {
                out.writeBytes(TransferEncoding.LINE_END);
                used = 0;
            } else if (each != '\n') {
                write(each, needsCode(each) || each == ' ' && endsALine(content, i + 1));
            }
        }
    }

    private static boolean needsCode(byte each) {
        return each < ' ' || each == DELETE || each == '=';
    }

    /** A blank at the end of a line would be lost. */
    private static boolean endsALine(byte[] content, int next) {
        return next == content.length || content[next] == '\r' || content[next] == '\n';
    }

    private void write(byte each, boolean coded) {
        int needed = coded ? CODED : 1;
        used += needed;
        if (used > LONGEST) {
            out.writeBytes(SOFT_BREAK);
            used = needed;
        }
        if (coded) {
            out.write('=');
            out.write(DIGITS[(each & 0xff) >> HALF_A_BYTE]);
            out.write(DIGITS[each & 0xf]);
        } else {
            out.write(each);
        }
    }
}
