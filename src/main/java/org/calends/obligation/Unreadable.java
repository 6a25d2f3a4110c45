package org.calends.obligation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** JSON that cannot be read, said in words for the person who wrote it. */
public final class Unreadable {

    private Unreadable() {
    }

    /** @return the violation, with the path of the field and what would be accepted there */
    public static Invalid asInvalid(JsonProcessingException problem) {
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return new Invalid(path(unknown), "is not known here; known are " + known(unknown));
        }
        if (problem instanceof MismatchedInputException mismatch) {
            return new Invalid(path(mismatch), expected(mismatch.getTargetType()));
        }
        if (problem instanceof JsonMappingException mapping) {
            return new Invalid(path(mapping), "cannot be read");
        }
        var place = problem.getLocation();
        return new Invalid("", place == null ? "is not valid JSON"
                : "is not valid JSON at line " + place.getLineNr() + ", column " + place.getColumnNr());
    }

    private static String path(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static String known(UnrecognizedPropertyException problem) {
        return problem.getKnownPropertyIds() == null ? "none"
                : problem.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "has the wrong form";
        }
        if (type.isEnum()) {
            return "must be one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == LocalDate.class) {
            return "must be a date that exists, such as 2021-05-26";
        }
        if (type == LocalTime.class) {
            return "must be a time of day such as 17:00";
        }
        if (List.class.isAssignableFrom(type)) {
            return "must be a list";
        }
        return type == String.class ? "must be a text" : "must be a " + type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
