package org.calends.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The JSON in which messages are kept. No configuration of the application changes what is in the database. */
final class MessageJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGIN = "{\"code\":";

    private MessageJson() {
    }

    static String written(LocalizableMessage message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static LocalizableMessage read(String text) {
        if (!text.startsWith(BEGIN)) {
            return LocalizableMessage.asWritten(text);
        }
        try {
            return JSON.readValue(text, LocalizableMessage.class);
        } catch (JsonProcessingException cutOff) {
            return LocalizableMessage.asWritten(text);
        }
    }
}
