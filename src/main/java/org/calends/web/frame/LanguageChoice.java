package org.calends.web.frame;

import java.util.List;

import org.calends.language.Languages;

import io.quarkus.qute.TemplateExtension;

/** For templates: {@code {languages:all}} are the languages among which somebody can choose. */
@TemplateExtension(namespace = "languages")
final class LanguageChoice {

    private static final List<Choice> ALL = Languages.ALL.stream()
            .map(locale -> new Choice(locale.toLanguageTag(), Languages.nameOf(locale))).toList();

    private LanguageChoice() {
    }

    /**
     * @param tag as it is kept
     * @param name what those who speak it call it
     */
    public record Choice(String tag, String name) {
    }

    static List<Choice> all() {
        return ALL;
    }
}
