package org.calends.intake.text;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.calends.language.LocalizableMessage;

/** Several messages in one column, a line each; lines of before are sentences. */
@Converter
public class MessageLinesConverter implements AttributeConverter<List<LocalizableMessage>, String> {

    private final TextLinesConverter lines = new TextLinesConverter();

    @Override
    public String convertToDatabaseColumn(List<LocalizableMessage> messages) {
        return messages == null ? ""
                : lines.convertToDatabaseColumn(messages.stream().map(LocalizableMessage::stored).toList());
    }

    @Override
    public List<LocalizableMessage> convertToEntityAttribute(String column) {
        return lines.convertToEntityAttribute(column).stream().map(LocalizableMessage::ofStored).toList();
    }
}
