package org.calends.account.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads a filter (RFC 7644, figure 1): {@code and} binds closer than {@code or}, {@code not} closest. */
final class ScimFilterParser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 20;
    private static final Set<String> OPERATORS = Set.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le");
    private static final Pattern WORD = Pattern
            .compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|[()\\[\\]]|[^\\s()\\[\\]\"]+)", Pattern.DOTALL);

    private final List<String> words = new ArrayList<>();
    private int at;
    private int depth;

    ScimFilterParser(String text) {
        if (text.length() > LONGEST) {
            throw malformed();
        }
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.lookingAt()) {
            words.add(word.group(1));
            end = word.end();
            word.region(end, text.length());
        }
        if (!text.substring(end).isBlank()) {
            throw malformed();
        }
    }

    /** @throws ScimException when it is no filter */
    ScimFilter parse() {
        ScimFilter filter = either();
        if (at < words.size()) {
            throw malformed();
        }
        return filter;
    }

    private ScimFilter either() {
        if (++depth > DEEPEST) {
            throw malformed();
        }
        ScimFilter filter = both();
        while (isNext("or")) {
            at++;
            filter = new ScimFilter.Both(filter, both(), true);
        }
        depth--;
        return filter;
    }

    private ScimFilter both() {
        ScimFilter filter = one();
        while (isNext("and")) {
            at++;
            filter = new ScimFilter.Both(filter, one(), false);
        }
        return filter;
    }

    private ScimFilter one() {
        if (isNext("not")) {
            at++;
            return new ScimFilter.Not(inner("(", ")"));
        }
        if (isNext("(")) {
            return inner("(", ")");
        }
        ScimPath path = ScimPath.of(next());
        return isNext("[") ? new ScimFilter.Within(path.attribute(), inner("[", "]")) : comparison(path);
    }

    private ScimFilter inner(String opening, String closing) {
        expect(opening);
        ScimFilter filter = either();
        expect(closing);
        return filter;
    }

    private ScimFilter comparison(ScimPath path) {
        String operator = next().toLowerCase(Locale.ROOT);
        if (operator.equals("pr")) {
            return new ScimFilter.Compare(path.attribute(), path.sub(), operator, null);
        }
        if (!OPERATORS.contains(operator)) {
            throw malformed();
        }
        return new ScimFilter.Compare(path.attribute(), path.sub(), operator, value(next()));
    }

    private static String value(String word) {
        if (word.startsWith("\"")) {
            return unescaped(word);
        }
        if (!word.matches("(?i)true|false|null|-?[0-9.]+")) {
            throw malformed();
        }
        return word.equalsIgnoreCase("null") ? null : word;
    }

    private static String unescaped(String word) {
        try {
            return JSON.readValue(word, String.class);
        } catch (JsonProcessingException malformed) {
            throw malformed();
        }
    }

    private boolean isNext(String word) {
        return at < words.size() && words.get(at).equalsIgnoreCase(word);
    }

    private String next() {
        if (at >= words.size()) {
            throw malformed();
        }
        return words.get(at++);
    }

    private void expect(String word) {
        if (!isNext(word)) {
            throw malformed();
        }
        at++;
    }

    private static ScimException malformed() {
        return ScimException.invalid("invalidFilter", "This filter cannot be read.");
    }
}
