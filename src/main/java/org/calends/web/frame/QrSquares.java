package org.calends.web.frame;

import io.nayuki.qrcodegen.QrCode;

/** An address as a QR code (ISO/IEC 18004), drawn as one path so that no style is needed. */
public final class QrSquares {

    private static final int QUIET_ZONE = 4;
    private static final int PIXELS = 220;

    private QrSquares() {
    }

    /** @return an SVG element in black on white, whatever the page's colours: cameras want it so */
    public static String svg(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE).append("h1v1h-1z");
                }
            }
        }
        int size = code.size + 2 * QUIET_ZONE;
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"QR\" width=\"%1$d\" height=\"%1$d\" "
                + "viewBox=\"0 0 %2$d %2$d\"><rect width=\"%2$d\" height=\"%2$d\" fill=\"#fff\"/><path d=\"%3$s\"/></svg>")
                .formatted(PIXELS, size, path);
    }
}
