package org.calends.language;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a message in a column of text. */
@Converter
public class StoredMessageConverter implements AttributeConverter<LocalizableMessage, String> {

    @Override
    public String convertToDatabaseColumn(LocalizableMessage message) {
        return message == null ? null : message.stored();
    }

    @Override
    public LocalizableMessage convertToEntityAttribute(String text) {
        return text == null ? null : LocalizableMessage.ofStored(text);
    }
}
