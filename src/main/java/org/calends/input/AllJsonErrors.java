package org.calends.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.validation.Validator;

import org.calends.input.InvalidInputException.Violation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;

/**
 * Reads JSON on to its end where a part of it cannot be read, and names every fault at once: whoever sent three mistakes should
 * not have to send four times. Works for readings that go through {@link #named}; any other ends at its first fault, as ever.
 */
public final class AllJsonErrors extends DeserializationProblemHandler {

    private static final ThreadLocal<JsonErrors> FOUND = new ThreadLocal<>();

    /** What reads JSON by a mapper that has this handler. */
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws IOException;
    }

    /**
     * @param validator finds what is wrong with the values of those parts that could be read
     * @throws InvalidInputException with every fault when the JSON as a whole, or a part of it, cannot be read
     * @throws IOException when the bytes do not come
     */
    public static <T> T named(Reading<T> reading, Validator validator) throws IOException {
        JsonErrors found = new JsonErrors();
        FOUND.set(found);
        try {
            T read = reading.read();
            if (!found.isEmpty() && read != null) {
                validator.validate(read).forEach(violation -> found.add(() -> Violation.of(violation)));
            }
            return found.isEmpty() ? read : refuse(found);
        } catch (JsonProcessingException unreadable) {
            UnreadableJson.asInvalid(unreadable).violations().forEach(fault -> found.add(() -> fault));
            return refuse(found);
        } finally {
            FOUND.remove();
        }
    }

    /** The same for JSON that is in memory already. */
    public static <T> T inTree(Reading<T> reading, Validator validator) {
        try {
            return named(reading, validator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> T refuse(JsonErrors found) {
        throw found.asInvalid();
    }

    @Override
    public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser, JsonDeserializer<?> deserializer,
            Object bean, String name) throws IOException {
        if (FOUND.get() == null || deserializer == null) {
            return false;
        }
        FOUND.get().add(() -> new Violation(place(context.getParser(), parser, name),
                UnreadableJson.unknown(deserializer.getKnownPropertyNames())));
        parser.skipChildren();
        return true;
    }

    /** The unknown parts of a record are put aside and met when the parser itself has left the record's object. */
    private static String place(JsonParser whole, JsonParser aside, String name) {
        String place = UnreadableJson.place(whole);
        if (whole == aside) {
            return place;
        }
        return place.isEmpty() ? name : place + "." + name;
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String message) {
        return skipped(context.getParser(), type);
    }

    @Override
    public Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value, String message) {
        return skipped(context.getParser(), type);
    }

    @Override
    public Object handleUnexpectedToken(DeserializationContext context, JavaType type, JsonToken token, JsonParser parser,
            String message) throws IOException {
        Object skipped = skipped(parser, type.getRawClass());
        if (skipped != NOT_HANDLED) {
            parser.skipChildren();
        }
        return skipped;
    }

    /** The whole cannot be left out, and a primitive has no way to be empty. */
    private static Object skipped(JsonParser parser, Class<?> type) {
        if (FOUND.get() == null || type.isPrimitive() || UnreadableJson.place(parser).isEmpty()) {
            return NOT_HANDLED;
        }
        FOUND.get().add(() -> new Violation(UnreadableJson.place(parser), UnreadableJson.expected(type)));
        return null;
    }

    /**
     * Notes that the list that ends here holds more than it may.
     *
     * @return what stands in its place
     */
    static Object tooLong(JsonParser parser, DeserializationContext context, int most) throws JsonMappingException {
        Violation fault = new Violation(UnreadableJson.place(parser), "input.list.too-long", most);
        if (FOUND.get() == null) {
            throw JsonMappingException.from(context, fault.field() + " " + fault.message(),
                    new InvalidInputException(List.of(fault)));
        }
        FOUND.get().add(() -> fault);
        return null;
    }
}
