package org.calends.hostile;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values of every kind, mostly such as nobody means; the same seed gives the same ones. */
final class HostileValues {

    private static final List<String> PIECES = List.of("", " ", "a", "0", "-1", "null", "true", "[]", "{}", "\"", "'", "`",
            "<b>",
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{7*7}}", "{x}", "${jndi:ldap://x.invalid/a}",
            "#{1}",
            "%s%n%x", "%00", "%zz", "%E0%A4%A", "\u0000", "\r\nBcc: a@evil.example", "\n", "\t", "\u0085", "\u2028", "\u202e",
            "\u200b", "\ufeff", "\ud83d\ude00", "\ud83d", "\udc00", "é", "e\u0301", "义务", "ı", "ß", "../../etc/passwd", "..;/",
            "//x",
            "C:\\x", "' or '1'='1", "\"; drop table obligation; --", "!", "_", "%", "\\", "\\N", ";", ":", ",", "@",
            "a@b.example",
            "=1+1", "+1", "-1+1", "@SUM(A1)", "＝1+1", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
            "https://example.com/a", "http://[::1", "BEGIN:VEVENT", "END:VCALENDAR\r\nBEGIN:VCALENDAR",
            "<?xml version=\"1.0\"?>",
            "<!DOCTYPE a [<!ENTITY x \"y\">]>&x;", "]]>", "--", "1e999", "NaN", "Infinity", "９", "٣");
    private static final List<String> DATES = List.of("2030-05-26", "2027-02-29", "2028-02-29", "0000-00-00", "0000-01-01",
            "+999999999-12-31", "-999999999-01-01", "9999-12-31", "1969-12-31", "2030-13-01", "2030-05-26T00:00:00Z",
            "26.5.2030",
            "2030-5-6", "20300526", "2030-W01", "today", "");
    private static final List<String> NUMBERS = List.of("0", "1", "-1", "7", "30", "500", "501", "3650", "3651", "2147483647",
            "2147483648", "-2147483649", "9223372036854775808", "1e3", "1e999999999", "0.5", "-0", "00", "1".repeat(99),
            "1".repeat(2000));

    private final Random random;

    HostileValues(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** @return a few pieces, now and then repeated without measure */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = below(4); i >= 0; i--) {
            text.append(oneOf(PIECES));
        }
        return once(40) ? text.toString().repeat(1 + below(3_000)) : text.toString();
    }

    String date() {
        return once(4) ? text() : oneOf(DATES);
    }

    /** @return as JSON would have it, more or less */
    String number() {
        return oneOf(NUMBERS);
    }

    String id() {
        return once(3) ? text() : new UUID(random.nextLong(), random.nextLong()).toString();
    }

    byte[] bytes() {
        byte[] bytes = new byte[below(3_000)];
        random.nextBytes(bytes);
        return bytes;
    }
}
