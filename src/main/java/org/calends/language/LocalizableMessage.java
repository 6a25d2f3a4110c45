package org.calends.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Something to be told, as a key with arguments. It is kept and sent as such, and worded at the last moment, so that a better
 * sentence needs no look for those that were written before.
 *
 * @param code the key of its sentence, such as {@code obligation.not-found}; programs may act on it, and it never changes its
 *        meaning. Null for words that were stored as a sentence: they are told as they are, the only argument.
 * @param arguments in the order of the sentence's {@code {0}}, {@code {1}}: texts, numbers, and messages within the message
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LocalizableMessage(String code, List<Object> arguments) {

    @JsonCreator
    public LocalizableMessage(@JsonProperty("code") String code, @JsonProperty("arguments") List<Object> arguments) {
        this.code = code;
        this.arguments = arguments == null ? List.of() : arguments.stream().map(LocalizableMessage::plain).toList();
    }

    public static LocalizableMessage of(String code, Object... arguments) {
        return new LocalizableMessage(code, Stream.of(arguments).map(LocalizableMessage::plain).toList());
    }

    /** @return words that are nobody's message, to be told as they are */
    public static LocalizableMessage asWritten(String words) {
        return new LocalizableMessage(null, List.of(words));
    }

    /** Numbers stay what they are for the sake of plurals; whatever else has a form of its own is told in that. */
    private static Object plain(Object argument) {
        if (argument instanceof Map<?, ?> stored) {
            return new LocalizableMessage((String) stored.get("code"),
                    stored.get("arguments") instanceof List<?> parts ? new ArrayList<>(parts) : List.of());
        }
        return argument instanceof Number || argument instanceof LocalizableMessage ? argument : String.valueOf(argument);
    }

    /** @return whether it, or a message within it, bears this code */
    public boolean tells(String other) {
        return other.equals(code) || arguments.stream()
                .anyMatch(argument -> argument instanceof LocalizableMessage within && within.tells(other));
    }

    /** @return the form in which it is kept: its JSON, in one line; words as they are stay words */
    public String stored() {
        return code == null ? arguments.get(0).toString() : MessageJson.written(this);
    }

    /** @param text as {@link #stored} made it, or a sentence of before, which is told as it is */
    public static LocalizableMessage ofStored(String text) {
        return MessageJson.read(text);
    }

    /** @return the sentence; the code itself where nobody has written one */
    public String in(Locale locale) {
        return MessageCatalogue.in(locale).sentence(this);
    }

    /** @return the same for people who fill in forms, who are spared what only programmers say */
    public String onPage(Locale locale) {
        return MessageCatalogue.in(locale).sentenceOnPage(this);
    }

    /** @return the sentence in English, for logs and for programs that asked for no language */
    @Override
    public String toString() {
        return in(Languages.ENGLISH);
    }
}
