package org.calends.intake.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.calends.intake.text.Characters;
import org.calends.intake.text.ChineseScript;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

/**
 * Bytes to characters. A byte order mark decides, then whether the bytes are UTF-8 at all (other encodings practically never
 * are by chance), then what the document declares if that fits, then ICU's statistics checked against what the result looks
 * like; those alone misread half of
 * what is short (decision 238).
 */
public final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MACINTOSH = Charset.forName("x-MacRoman");
    private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
    private static final Charset ISO_2022_KR = Charset.forName("ISO-2022-KR");
    private static final byte ESCAPE = 0x1B;
    private static final int SAMPLE = 64 << 10;

    private TextDecoder() {
    }

    public static String decode(byte[] content) {
        return decode(content, null);
    }

    /** @param declared the charset that the document or its envelope names; null if none */
    public static String decode(byte[] content, String declared) {
        Charset marked = byMark(content);
        Charset charset = marked != null ? marked
                : isValid(content, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8
                        : declaredOrGuessed(content, declared);
        String text = new String(content, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    public static Charset byMark(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return startsWith(content, 0xFF, 0xFE, 0, 0) ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        Charset escaped = byEscapes(content);
        return escaped != null ? escaped : byZeros(content);
    }

    /** Japanese and Korean mails in seven bits (RFC 1468, RFC 1557) would be valid UTF-8 too; their escapes tell them. */
    private static Charset byEscapes(byte[] content) {
        int looked = Math.min(content.length, SAMPLE) - 2;
        for (int i = 0; i < looked; i++) {
            if (content[i] == ESCAPE && content[i + 1] == '$') {
                return content[i + 2] == 'B' || content[i + 2] == '@' ? ISO_2022_JP
                        : content[i + 2] == ')' ? ISO_2022_KR : null;
            }
        }
        return null;
    }

    /** UTF-16 without a mark: in any text with Latin letters, digits or line ends, one half of the bytes is often zero. */
    private static Charset byZeros(byte[] content) {
        int[] zeros = new int[2];
        int looked = Math.min(content.length, SAMPLE);
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += content[i] == 0 ? 1 : 0;
        }
        if (content.length % 2 != 0 || Math.max(zeros[0], zeros[1]) * 20 < looked || Math.min(zeros[0], zeros[1]) > 0) {
            return null;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    public static Charset declaredOrGuessed(byte[] content, String declared) {
        Charset named = named(declared);
        return named != null && isValid(content, named) ? named : guessed(content);
    }

    /** GB2312 and GBK are named where GB18030, which contains both, is written. */
    public static Charset named(String name) {
        if (name == null) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name.strip());
            return switch (charset.name()) {
                case "GB2312", "GBK" -> GB18030;
                case "Big5" -> BIG5;
                case "ISO-8859-1", "US-ASCII" -> WINDOWS;
                default -> charset.canEncode() ? charset : null;
            };
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static Charset guessed(byte[] content) {
        byte[] sample = content.length > SAMPLE ? Arrays.copyOf(content, SAMPLE) : content;
        Map<Charset, Integer> candidates = new LinkedHashMap<>();
        for (Charset usual : new Charset[] { WINDOWS, GB18030, BIG5, MACINTOSH }) {
            candidates.put(usual, 0);
        }
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            Charset charset = named(match.getName());
            if (charset != null) {
                candidates.merge(charset, match.getConfidence(), Math::max);
            }
        }
        candidates.replaceAll((charset, confidence) -> confidence + plausibility(new String(sample, charset)));
        return candidates.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    /** @return 0 to 200: how much of what is not ASCII looks like something that people write */
    private static int plausibility(String text) {
        int foreign = 0;
        int usual = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                foreign++;
                usual += ChineseScript.isFrequent(c) || isWesternInWord(text, i) ? 1 : 0;
                usual -= c == Characters.REPLACEMENT || c < 0xA0 ? 5 : 0;
            }
        }
        return foreign == 0 ? 0 : Math.max(0, 200 * usual / foreign);
    }

    /** An accented letter beside a plain one, or a typographic mark; bytes of a Chinese text give runs of accents instead. */
    private static boolean isWesternInWord(String text, int at) {
        char c = text.charAt(at);
        if (c > 0xFF) {
            return "–—‘’“”•…€™„‚œŒ†‡".indexOf(c) >= 0 && (at == 0 || text.charAt(at - 1) < 0x80);
        }
        return (at == 0 || text.charAt(at - 1) < 0x80) && (at + 1 == text.length() || text.charAt(at + 1) < 0x80);
    }

    private static boolean isValid(byte[] content, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }

    static boolean startsWith(byte[] content, int... head) {
        if (content.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((content[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
