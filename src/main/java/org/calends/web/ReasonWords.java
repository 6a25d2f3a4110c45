package org.calends.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.obligation.Kind;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The reader gives its reasons in English; here they are in the visitor's language, as far as they are known. */
final class ReasonWords {

    private static final List<Sentence> CHINESE = load();

    private record Sentence(Pattern english, String chinese) {
    }

    private ReasonWords() {
    }

    static List<String> in(Locale locale, List<String> reasons) {
        return locale.getLanguage().equals("zh") ? reasons.stream().map(reason -> translated(reason, locale)).toList()
                : reasons;
    }

    private static String translated(String reason, Locale locale) {
        for (Sentence sentence : CHINESE) {
            Matcher found = sentence.english().matcher(reason);
            if (found.matches()) {
                return found.groupCount() == 0 ? sentence.chinese()
                        : sentence.chinese().replace("*", kind(found.group(1), locale));
            }
        }
        return reason;
    }

    private static String kind(String words, Locale locale) {
        String name = words.toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(name)).findFirst()
                .map(kind -> MessageBundles.get(WordMessages.class, Localized.Literal.of(locale.toLanguageTag())).kind(kind))
                .orElse(words);
    }

    private static List<Sentence> load() {
        try (InputStream in = ReasonWords.class.getResourceAsStream("/messages/reasons_zh-CN.txt")) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\|", 2))
                    .map(pair -> new Sentence(Pattern.compile(Arrays.stream(pair[0].split("\\*", -1)).map(Pattern::quote)
                            .reduce((a, b) -> a + "(.+)" + b).orElseThrow()), pair[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
