package org.calends.web.wording;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/** A date is a text such as {@code 2021-05-26} that names a day which exists; nothing else is read as one. */
public final class StatedDate extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    public StatedDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        try {
            return LocalDate.parse(parser.getText().strip());
        } catch (DateTimeException noSuchDay) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "no date");
        }
    }
}
