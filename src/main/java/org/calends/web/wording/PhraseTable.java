package org.calends.web.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences that are made far from any page, in English, and how they read in other words. A file in {@code messages/} holds
 * one a line, "as made|as told"; a star stands for what differs from time to time.
 */
final class PhraseTable {

    /** Where stars stand beside each other, what a longer one would have to be tried for grows with a power of its length. */
    private static final int LONGEST = 2_000;

    private final Map<String, String> fixed = new HashMap<>();
    private final List<Sentence> open;

    private record Sentence(Pattern made, String told) {

        Optional<String> told(String sentence, UnaryOperator<String> words) {
            Matcher found = made.matcher(sentence);
            return found.matches() ? Optional.of(with(found, words)) : Optional.empty();
        }

        private String with(Matcher found, UnaryOperator<String> words) {
            String[] parts = told.split("\\*", -1);
            StringBuilder whole = new StringBuilder(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                whole.append(words.apply(found.group(i))).append(parts[i]);
            }
            return whole.toString();
        }
    }

    private PhraseTable(List<String[]> pairs) {
        pairs.stream().filter(pair -> !pair[0].contains("*")).forEach(pair -> fixed.put(pair[0], pair[1]));
        open = pairs.stream().filter(pair -> pair[0].contains("*")).map(pair -> new Sentence(pattern(pair[0]), pair[1]))
                .toList();
    }

    static PhraseTable of(String file) {
        try (InputStream in = PhraseTable.class.getResourceAsStream("/messages/" + file)) {
            return new PhraseTable(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\|", 2)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param words turns what stands in the place of a star into the same other words
     * @return the sentence in other words, or empty when it is not among these
     */
    Optional<String> told(String made, UnaryOperator<String> words) {
        return Optional.ofNullable(fixed.get(made)).or(() -> made.length() > LONGEST ? Optional.empty()
                : open.stream().map(sentence -> sentence.told(made, words)).flatMap(Optional::stream).findFirst());
    }

    private static Pattern pattern(String made) {
        return Pattern.compile(Arrays.stream(made.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("(.+)")),
                Pattern.DOTALL);
    }
}
