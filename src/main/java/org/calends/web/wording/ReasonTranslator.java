package org.calends.web.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.calends.language.Languages;
import org.calends.obligation.value.Kind;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The reader gives its reasons in English; here they are in the visitor's language, as far as they are known. */
public final class ReasonTranslator {

    private static final PhraseTable CHINESE = PhraseTable.of("reasons_zh-CN.txt");

    private ReasonTranslator() {
    }

    public static List<String> in(Locale locale, List<String> reasons) {
        return locale.equals(Languages.CHINESE)
                ? reasons.stream().map(reason -> CHINESE.told(reason, words -> kind(words, locale)).orElse(reason)).toList()
                : reasons;
    }

    private static String kind(String words, Locale locale) {
        String name = words.toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(name)).findFirst()
                .map(kind -> MessageBundles.get(WordMessages.class, Localized.Literal.of(locale.toLanguageTag())).kind(kind))
                .orElse(words);
    }
}
