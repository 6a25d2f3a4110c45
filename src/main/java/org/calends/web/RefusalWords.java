package org.calends.web;

import java.util.Locale;

/** Features say in English why they refuse something; here it is in the words of who reads it. */
final class RefusalWords {

    private static final Sentences CHINESE = Sentences.of("refusals_zh-CN.txt");
    private static final Sentences PLAIN_ENGLISH = Sentences.of("refusals_en.txt");

    private RefusalWords() {
    }

    /** @return the same for people in this language; a sentence that is not known stays as it is */
    static String in(Locale locale, String refusal) {
        return refusal == null ? null : words(locale.equals(Languages.CHINESE) ? CHINESE : PLAIN_ENGLISH, refusal);
    }

    private static String words(Sentences sentences, String refusal) {
        return sentences.told(refusal, part -> words(sentences, part)).orElse(refusal);
    }
}
