package org.calends.feed.format;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.calends.subscription.wish.Filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A filter in one column, as JSON. */
@Converter
public class FilterText implements AttributeConverter<Filter, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Filter filter) {
        try {
            return JSON.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a filter can always be written", e);
        }
    }

    @Override
    public Filter convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, Filter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a filter that cannot be read", e);
        }
    }
}
