package org.calends.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;

/** Lists in JSON end where their size says, and many faults are counted rather than told. */
class ListLimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule().setDeserializerModifier(new ListLimits())).addHandler(new AllJsonErrors());
    private static final jakarta.validation.ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = VALIDATORS.getValidator();

    /** Lists of each kind. */
    record Draft(@Size(max = 3) List<@NotNull Integer> days, List<String> words, @Size(max = 2) List<Draft> parts) {
    }

    @AfterAll
    static void close() {
        VALIDATORS.close();
    }

    @ParameterizedTest
    @CsvSource({ "days, 2, true", "days, 3, true", "days, 4, false", "words, 99, true", "words, 100, true", "words, 101, false",
            "parts, 2, true", "parts, 3, false" })
    void a_list_of_as_many_as_it_may_hold_is_read_and_one_of_more_is_refused(String field, int length, boolean read)
            throws Exception {
        String element = field.equals("days") ? "1" : field.equals("words") ? "\"a\"" : "{\"days\":[1]}";
        String json = "{\"" + field + "\": ["
                + IntStream.range(0, length).mapToObj(i -> element).collect(Collectors.joining(","))
                + "]}";

        if (read) {
            assertThat(read(json)).isNotNull();
        } else {
            assertThat(refused(json).violations()).containsExactly(
                    new InvalidInputException.Violation(field, "input.list.too-long", length - 1));
        }
    }

    @Test
    void what_stands_behind_a_list_that_is_too_long_is_read_all_the_same() {
        InvalidInputException invalidInputException = refused(
                "{\"parts\": [{\"days\": [1,2,3,[4],{\"a\":5}]}], \"nothing\": 1, \"days\": [\"x\"]}");

        assertThat(invalidInputException.violations()).extracting(InvalidInputException.Violation::field)
                .containsExactlyInAnyOrder("parts[0].days", "nothing", "days[0]");
    }

    @Test
    void of_a_hundred_faults_all_are_named_and_of_more_a_hundred() {
        assertThat(refused(unknown(100))).returns(100, InvalidInputException::faults).returns(100,
                invalidInputException -> invalidInputException.violations().size());
        assertThat(refused(unknown(101))).returns(101, InvalidInputException::faults).returns(100,
                invalidInputException -> invalidInputException.violations().size());
        assertThat(refused(unknown(50_000))).returns(50_000, InvalidInputException::faults).returns(100,
                invalidInputException -> invalidInputException.violations().size());
    }

    private static String unknown(int fields) {
        return "{" + IntStream.range(0, fields).mapToObj(i -> "\"f" + i + "\":" + i).collect(Collectors.joining(",")) + "}";
    }

    private static Draft read(String json) throws Exception {
        return AllJsonErrors.named(() -> JSON.readValue(json, Draft.class), VALIDATOR);
    }

    private static InvalidInputException refused(String json) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(json));
    }
}
