package org.calends.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.calends.intake.document.DocumentLimits;
import org.calends.intake.format.DocumentReader;
import org.calends.intake.document.DocumentText;
import org.calends.intake.document.Publication;
import org.calends.intake.date.PublicationDate;
import org.calends.intake.reader.DeadlineReader;
import org.calends.intake.reader.Suggestion;
import org.calends.intake.document.UnreadableDocumentException;

/**
 * Feeds the reader what nobody would write, for as long as wanted: texts spliced from pieces and cut anywhere, and documents of
 * every kind with bytes changed, doubled or lost. Nothing may come out but suggestions whose quotes stand in the text, or
 * {@link UnreadableDocumentException}. Each crash is printed with what caused it; the first line names the seed, with which a run is
 * repeated.
 */
public final class ReaderFuzz {

    private static final List<String> PIECES = List.of("May 1, ", "May 1. ", "May 1\n", "12 June 2027 ", "2027年5月1日", "5月1日前",
            "年月日", "自公布之日起3日内", "征求意见截止", "施行。", "within ", "within 3 days ", "within 3 days of issuance ",
            "60 days after publication in the Register, expected on 3 May 2027 ", "no later than ", "by ", "before ", "until ",
            "from ", "extended from 1 May to ", " (June 2 in Canada)", "1234567890", "1/2/", "01/02/2027 ", "2027-05-01", "(", "[",
            "\"", ".)", "《办法》", "《", "| a ", "| May 1 | x |\n", "| Deadline | May 1, 2027 |\n", "\n\n", " ", "\t", "\n", ". ", "; ",
            "a", "the ", "• ", "- ", "Dates:\n", "Closing date:\n", "from 1 to 2 to 3 ", "Sunday, ", "a hundred ", "http://x.y/z ",
            "Q1 2027 ", "first half of ", "early ", "end of ", "the FCA, the SEC and MIIT ", "the Commission shall ", "工信部",
            "comments must be submitted ", "consultation closes ", "may be used until ", "[1] ", "every year ", "\ud83d\ude00",
            "\ud83d", "過渡期至", "1.\t", "11:45pm ", "17:00 CET ", "24时", "二〇二七年", "twenty-first ", "AGENCY: ", "DATES: ", "\u0000",
            "\u202e", "\u00ad", "\u3000", "e\u0301", "ﬁ", "½ year ");
    private static final List<byte[]> DOCUMENTS = List.of(
            bytes("<html><head><title>Weekly</title><style>p{}</style></head><body><nav>x</nav><table><tr><td>Closes</td><td>3 May "
                    + "2027</td></tr></table><p>Comments are due by 5 May 2027. <a href='https://e.x/'>More</a></p><script>1</script>"
                    + "<ul><li>a &amp; b &#x5de5; by 1 June</ul></body></html>"),
            bytes("From: a@example.com\r\nTo: b@example.com\r\nSubject: =?UTF-8?B?5ZGo5oql?=\r\nDate: Thu, 1 Apr 2027 10:00:00 +0800\r\n"
                    + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; "
                    + "charset=gb18030\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Due by 5 May=\r\n 2027=E5</p>\r\n--b\r\n"
                    + "Content-Type: application/octet-stream; name=\"a.txt\"\r\nContent-Transfer-Encoding: base64\r\n"
                    + "Content-Disposition: attachment; filename=\"a.txt\"\r\n\r\nQ29tbWVudHMgYXJlIGR1ZSBieSA1IE1heSAyMDI3Lg==\r\n--b--\r\n"),
            bytes("{\\rtf1\\ansi Comments are due by 5 May 2027.\\par}"),
            bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                    + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                    + "4 0 obj<</Length 60>>stream\nBT /F1 12 Tf 20 200 Td (Comments are due by 5 May 2027.) Tj ET\nendstream endobj\n"
                    + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
            bytes("\ufeff意见反馈截止时间为2027年5月1日。\r\nComments are due by 5 May 2027.\r\n"));
    private static final List<String> TYPES = List.of("text/plain", "text/html", "message/rfc822", "application/pdf", "", "x/y");

    private final Random random;
    private final DocumentReader documents = new DocumentReader(new DocumentLimits(1 << 20, 8L << 20, 50, 500_000, 1_000_000, 50_000, 4, 10,
            Duration.ofSeconds(20)));
    private final DeadlineReader reader = new DeadlineReader();
    private int tries;
    private int refused;
    private int crashes;

    private ReaderFuzz(long seed) {
        random = new Random(seed);
    }

    /** Asks for two system properties: how many seconds, and a seed where a run is to be repeated. */
    public static void main(String[] arguments) {
        int seconds = Integer.parseInt(System.getProperty("seconds", "60"));
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed + ", " + seconds + " s");
        new ReaderFuzz(seed).run(System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
    }

    private void run(long end) {
        while (System.nanoTime() < end) {
            String text = text();
            attempt(() -> read(text, text), text);
            byte[] bytes = mutated(DOCUMENTS.get(random.nextInt(DOCUMENTS.size())));
            String type = TYPES.get(random.nextInt(TYPES.size()));
            attempt(() -> read(bytes, type), type + " " + HexFormat.of().formatHex(bytes));
        }
        System.out.println(tries + " tries, " + refused + " refused, " + crashes + " crashes");
        System.exit(crashes == 0 ? 0 : 1);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(24);
        for (int i = 0; i < pieces; i++) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            text.append(random.nextInt(6) == 0 ? piece.substring(0, random.nextInt(piece.length() + 1)) : piece);
        }
        if (random.nextInt(4) == 0) {
            int from = random.nextInt(text.length() + 1);
            text.insert(random.nextInt(text.length() + 1), text.substring(from));
        }
        return text.substring(random.nextInt(3) == 0 ? random.nextInt(text.length() + 1) : 0);
    }

    private byte[] mutated(byte[] document) {
        StringBuilder bytes = new StringBuilder(new String(document, ISO_8859_1));
        for (int left = random.nextInt(12); left > 0 && bytes.length() > 1; left--) {
            int at = random.nextInt(bytes.length());
            int length = Math.min(bytes.length() - at, 1 + random.nextInt(40));
            switch (random.nextInt(5)) {
                case 0 -> bytes.setCharAt(at, (char) random.nextInt(256));
                case 1 -> bytes.delete(at, at + length);
                case 2 -> bytes.insert(at, bytes.substring(at, at + length));
                case 3 -> bytes.insert(random.nextInt(bytes.length()), bytes.substring(at, at + length));
                default -> bytes.setLength(Math.max(1, random.nextInt(20) == 0 ? at : bytes.length()));
            }
        }
        return bytes.toString().getBytes(ISO_8859_1);
    }

    private String read(byte[] bytes, String type) {
        DocumentText document = documents.read(bytes, "a", type.isEmpty() ? null : type);
        return read(document.text(), document.title());
    }

    /** @return what is wrong, or null */
    private String read(String text, String title) {
        String named = title == null || title.length() > 100 ? "Weekly" : title;
        for (String language : new String[] { "en", "zh-Hant" }) {
            Publication publication = new Publication(text, named, PublicationDate.parse("2026-11-20"), language, null);
            for (Suggestion one : reader.read(publication)) {
                if (!text.substring(one.start(), one.end()).equals(one.quote()) || one.title().isBlank()) {
                    return "quote or title: " + one;
                }
            }
        }
        return null;
    }

    private void attempt(Supplier<String> reading, String input) {
        tries++;
        try {
            String wrong = reading.get();
            if (wrong != null) {
                report(wrong, input);
            }
        } catch (UnreadableDocumentException known) {
            refused++;
        } catch (RuntimeException | StackOverflowError crash) {
            report(crash + " at " + crash.getStackTrace()[0], input);
            crash.printStackTrace(System.out);
        }
    }

    private void report(String what, String input) {
        crashes++;
        System.out.println("CRASH " + what + "\n  <" + input.replace("\n", "\\n") + ">");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
