package org.calends.mail.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How bytes become lines of ASCII (RFC 2045, 6): the shortest form that reads well, chosen as Jakarta Mail does. */
enum TransferEncoding {
    SEVEN_BIT("7bit") {
        @Override
        void write(byte[] content, ByteArrayOutputStream out) {
            boolean afterReturn = false;
            for (byte each : content) {
                if (each != '\r' && each != '\n') {
                    out.write(each);
                } else if (each == '\r' || !afterReturn) {
                    out.writeBytes(LINE_END);
                }
                afterReturn = each == '\r';
            }
        }
    },
    QUOTED_PRINTABLE("quoted-printable") {
        @Override
        void write(byte[] content, ByteArrayOutputStream out) {
            new QuotedPrintable(out).write(content);
        }
    },
    BASE_64("base64") {
        @Override
        void write(byte[] content, ByteArrayOutputStream out) {
            byte[] lines = LINES.encode(content);
            out.writeBytes(lines);
            if (lines.length > 0 && (lines.length + LINE_END.length) % (LINE + LINE_END.length) == 0) {
                out.writeBytes(LINE_END);
            }
        }
    };

    static final byte[] LINE_END = { '\r', '\n' };
    private static final int LINE = 76;
    private static final int LONGEST_LINE = 998;
    private static final int DELETE = 0x7f;
    private static final Base64.Encoder LINES = Base64.getMimeEncoder();

    private final String tag;

    TransferEncoding(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    abstract void write(byte[] content, ByteArrayOutputStream out);

    /**
     * @param content in a superset of ASCII
     * @param isText whether it is read as lines; what else is not plain is no quoted-printable text
     */
    static TransferEncoding of(byte[] content, boolean isText) {
        int plain = 0;
        int line = 0;
        boolean isLong = false;
        for (byte each : content) {
            plain += isPlain(each) ? 1 : 0;
            line = each == '\r' || each == '\n' ? 0 : line + 1;
            isLong |= line > LONGEST_LINE;
        }
        if (plain == content.length) {
            return isLong ? QUOTED_PRINTABLE : SEVEN_BIT;
        }
        return isText && plain > content.length - plain ? QUOTED_PRINTABLE : BASE_64;
    }

    private static boolean isPlain(byte each) {
        return each >= ' ' && each < DELETE || each == '\r' || each == '\n' || each == '\t';
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
