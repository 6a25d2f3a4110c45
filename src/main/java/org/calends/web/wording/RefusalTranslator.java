package org.calends.web.wording;

import java.util.Locale;

/** Features say in English why they refuse something; here it is in the words of who reads it. */
public final class RefusalTranslator {

    private static final PhraseTable CHINESE = PhraseTable.of("refusals_zh-CN.txt");
    private static final PhraseTable PLAIN_ENGLISH = PhraseTable.of("refusals_en.txt");

    private RefusalTranslator() {
    }

    /** @return the same for people in this language; a sentence that is not known stays as it is */
    public static String in(Locale locale, String refusal) {
        return refusal == null ? null : words(locale.equals(Languages.CHINESE) ? CHINESE : PLAIN_ENGLISH, refusal);
    }

    private static String words(PhraseTable phraseTable, String refusal) {
        return phraseTable.told(refusal, part -> words(phraseTable, part)).orElse(refusal);
    }
}
