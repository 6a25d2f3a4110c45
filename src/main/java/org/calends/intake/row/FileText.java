package org.calends.intake.row;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.calends.intake.document.TextDecoder;

/** Opens a text file of any size in its own encoding, found as {@link TextDecoder} finds it but without reading it whole. */
public final class FileText {

    private static final int PART = 64 << 10;

    private FileText() {
    }

    public static BufferedReader open(Path file, String declared) throws IOException {
        Charset charset = charsetOf(file, declared);
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), PART);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static Charset charsetOf(Path file, String declared) throws IOException {
        Charset marked = TextDecoder.byMark(head(file));
        if (marked != null) {
            return marked;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : TextDecoder.declaredOrGuessed(part(file, firstForeign(file)), declared);
    }

    /** Not cut at a line end: half a character of UTF-16 would hide what it is. */
    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PART);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[PART];
        try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            while (reader.read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Whole lines, so that no character is cut; all before the first foreign one is ASCII. */
    private static byte[] part(Path file, long from) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            byte[] part = in.readNBytes(PART);
            int end = part.length;
            while (part.length == PART && end > 0 && part[end - 1] != '\n') {
                end--;
            }
            return end == 0 ? part : Arrays.copyOf(part, end);
        }
    }

    private static long firstForeign(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), PART)) {
            long at = 0;
            for (int octet = in.read(); octet >= 0 && octet < 0x80; octet = in.read()) {
                at++;
            }
            return at;
        }
    }
}
