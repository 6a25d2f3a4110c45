package org.calends.web.api;

import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.inject.Singleton;

import org.calends.input.AllJsonErrors;
import org.calends.input.ListLimits;
import org.calends.web.wording.StatedDate;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;

import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * Reads JSON as written: a number is no text, an array no date, a date with a time no date, a key said twice an error.
 * A deadline that was read generously is a deadline that may be wrong.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /** An obligation with all that can follow from it has some thousands of parts. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder().maxNestingDepth(100)
            .maxNumberLength(100).maxTokenCount(100_000).build();

    /** After the framework's own modules, whose dates are more generous. */
    @Override
    public int priority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(BOUNDS);
        mapper.registerModule(new SimpleModule("stated-dates").addDeserializer(LocalDate.class, new StatedDate())
                .setDeserializerModifier(new ListLimits()));
        mapper.addHandler(new AllJsonErrors());
        mapper.configOverride(LocalTime.class).setFormat(JsonFormat.Value.forLeniency(false));
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        for (CoercionInputShape shape : new CoercionInputShape[] { CoercionInputShape.Integer, CoercionInputShape.Float,
                CoercionInputShape.Boolean }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.Integer).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Boolean).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.DateTime).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    }
}
