package org.calends.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.calends.language.LocalizableMessage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** JSON that cannot be read, said in words for the person who wrote it. */
public final class UnreadableJson {

    private UnreadableJson() {
    }

    /** @return the violation, with the path of the field and what would be accepted there */
    public static InvalidInputException asInvalid(JsonProcessingException problem) {
        if (problem.getCause() instanceof InvalidInputException known) {
            return known;
        }
        if (problem instanceof StreamConstraintsException) {
            return new InvalidInputException("", "input.json.too-deep");
        }
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return new InvalidInputException(path(unknown), unknown(unknown.getKnownPropertyIds()));
        }
        if (problem instanceof MismatchedInputException mismatch) {
            return new InvalidInputException(path(mismatch), expected(mismatch.getTargetType()));
        }
        if (problem instanceof JsonMappingException mapping) {
            return new InvalidInputException(path(mapping), "input.unreadable");
        }
        var place = problem.getLocation();
        return new InvalidInputException("", place == null ? LocalizableMessage.of("input.json.malformed")
                : LocalizableMessage.of("input.json.malformed-at", place.getLineNr(), place.getColumnNr()));
    }

    private static String path(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    /** @return the path of what the parser stands at, such as {@code source.url} or {@code leadDays[0]} */
    static String place(JsonParser parser) {
        StringBuilder path = new StringBuilder();
        JsonStreamContext context = parser.getParsingContext();
        JsonPointer step = (parser.currentToken().isStructStart() ? context.getParent() : context).pathAsPointer();
        for (; !step.matches(); step = step.tail()) {
            path.append(step.mayMatchElement() && step.getMatchingProperty().equals(Integer.toString(step.getMatchingIndex()))
                    ? "[" + step.getMatchingIndex() + "]"
                    : (path.isEmpty() ? "" : ".") + step.getMatchingProperty());
        }
        return path.toString();
    }

    static LocalizableMessage unknown(Collection<?> known) {
        return LocalizableMessage.of("input.unknown", (known == null ? "none"
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))));
    }

    static LocalizableMessage expected(Class<?> type) {
        if (type == null) {
            return LocalizableMessage.of("input.wrong-form");
        }
        if (type.isEnum()) {
            return LocalizableMessage.of("input.not-one-of", Arrays.toString(type.getEnumConstants()));
        }
        if (type.isAnnotationPresent(NamedValues.class)) {
            return LocalizableMessage.of("input.not-one-of", valuesOf(type.getAnnotation(NamedValues.class).value()));
        }
        if (type == LocalDate.class) {
            return LocalizableMessage.of("input.date.not-existing");
        }
        if (type == LocalTime.class) {
            return LocalizableMessage.of("input.time.malformed");
        }
        if (type == Instant.class) {
            return LocalizableMessage.of("input.moment.malformed");
        }
        if (Boolean.class == type || boolean.class == type) {
            return LocalizableMessage.of("input.not-boolean");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return LocalizableMessage.of("input.not-list");
        }
        return type == String.class ? LocalizableMessage.of("input.not-text")
                : isNumber(type) ? LocalizableMessage.of("input.not-whole-number")
                        : LocalizableMessage.of("input.json.not-one-object");
    }

    private static List<?> valuesOf(Class<? extends Supplier<? extends List<?>>> all) {
        try {
            return all.getDeclaredConstructor().newInstance().get();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the values of " + all + " cannot be read", e);
        }
    }

    private static boolean isNumber(Class<?> type) {
        return type.isPrimitive() || Number.class.isAssignableFrom(type);
    }
}
