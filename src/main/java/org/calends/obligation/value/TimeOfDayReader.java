package org.calends.obligation.value;

import java.io.IOException;
import java.time.LocalTime;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/** Reads a time of day from JSON, and 24:00 (ISO 8601) as the last second of that day, never as the next one. */
public class TimeOfDayReader extends StdDeserializer<LocalTime> {

    /** The end of a day, to the second, which is what is stored. */
    public static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private static final long serialVersionUID = 1L;
    private static final Pattern TWENTY_FOUR = Pattern.compile("24:00(:00)?");

    public TimeOfDayReader() {
        super(LocalTime.class);
    }

    /** @return whether the text says that the day is over */
    public static boolean isEndOfDay(String text) {
        return TWENTY_FOUR.matcher(text.strip()).matches();
    }

    @Override
    public LocalTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return json.hasToken(JsonToken.VALUE_STRING) && isEndOfDay(json.getText()) ? END_OF_DAY
                : context.readValue(json, LocalTime.class);
    }
}
