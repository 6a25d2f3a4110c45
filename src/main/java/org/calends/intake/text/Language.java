package org.calends.intake.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.calends.language.LocalizableMessage;

/** Which of the languages that deadlines are read in a text is written in. */
public final class Language {

    private static final Set<String> ENGLISH = Set.of("the", "of", "and", "to", "in", "for", "is", "by", "on", "be", "will",
            "with", "that", "are", "must", "from", "or", "an", "as", "at");
    private static final int SAMPLE = 20_000;
    private static final int FEWEST_WORDS = 40;

    private Language() {
    }

    /**
     * @param warnings gets a message if the text is in none of these languages
     * @return {@code en}, {@code zh} or {@code zh-Hant}
     */
    public static String of(String text, List<LocalizableMessage> warnings) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        long ideographs = sample.codePoints().filter(Character::isIdeographic).count();
        long letters = sample.codePoints().filter(Character::isLetter).count();
        // One ideograph says as much as four letters; names and terms in English are usual in Chinese notices
        if (ideographs * 4 > letters - ideographs) {
            return ChineseScript.script(sample);
        }
        if (!looksEnglish(sample)) {
            warnings.add(LocalizableMessage.of("reason.language-not-read"));
        }
        return "en";
    }

    private static boolean looksEnglish(String sample) {
        String[] words = sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        long english = 0;
        for (String word : words) {
            english += ENGLISH.contains(word) ? 1 : 0;
        }
        return words.length < FEWEST_WORDS || english * 12 > words.length;
    }
}
