package org.calends.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.calends.input.InvalidInputException.Violation;
import org.calends.obligation.model.ObligationDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Input that cannot be accepted: each fault is named with its place. */
class InvalidInputExceptionTest {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();
    private static final ObjectMapper STRICT = new ObjectMapper().registerModule(new JavaTimeModule())
            .registerModule(new SimpleModule().setDeserializerModifier(new ListLimits()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addHandler(new AllJsonErrors());

    private static InvalidInputException invalid(int violations) {
        return new InvalidInputException(
                IntStream.range(0, violations).mapToObj(i -> new Violation("field" + i, "is wrong")).toList());
    }

    @Test
    void a_hundred_faults_are_named_and_all_are_counted() {
        assertThat(invalid(100).violations()).hasSize(100);
        assertThat(invalid(101).violations()).hasSize(100);
        assertThat(invalid(101).faults()).isEqualTo(101);
        assertThat(new InvalidInputException(List.of(), 7).faults()).isEqualTo(7);
        assertThat(new InvalidInputException("title", "is wrong").getMessage()).contains("title", "is wrong");
    }

    @Test
    void fields_are_named_as_the_request_has_them() {
        InvalidInputException invalidInputException = new InvalidInputException(
                List.of(new Violation("draft.title", "x"), new Violation("other", "y")), 9);

        assertThat(invalidInputException.without("draft.").violations()).extracting(Violation::field).containsExactly("title",
                "other");
        assertThat(invalidInputException.without("draft.").faults()).isEqualTo(9);
        assertThat(new InvalidInputException(List.of(new Violation("", "x"), new Violation("title", "y")), 9).within("items[3]")
                .violations())
                .extracting(Violation::field).containsExactly("items[3]", "items[3].title");
        assertThat(invalidInputException.within("items[3]").faults()).isEqualTo(9);
    }

    @Test
    void the_first_fault_of_each_field_is_kept_and_the_rest_counted_unread() {
        JsonErrors jsonErrors = new JsonErrors();
        assertThat(jsonErrors.isEmpty()).isTrue();
        jsonErrors.add(() -> new Violation("title", "first"));
        jsonErrors.add(() -> new Violation("title", "second"));
        assertThat(jsonErrors.asInvalid().violations()).containsExactly(new Violation("title", "first"));
        IntStream.range(1, 100).forEach(i -> jsonErrors.add(() -> new Violation("field" + i, "x")));
        jsonErrors.add(() -> {
            throw new AssertionError("nobody needs its words");
        });

        assertThat(jsonErrors.isEmpty()).isFalse();
        assertThat(jsonErrors.asInvalid().violations()).hasSize(100);
        assertThat(jsonErrors.asInvalid().faults()).isEqualTo(101);
    }

    private static InvalidInputException refused(String json) {
        try {
            AllJsonErrors.named(() -> STRICT.readValue(json, ObligationDraft.class), VALIDATOR);
        } catch (InvalidInputException invalidInputException) {
            return invalidInputException;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        throw new AssertionError("was read: " + json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"title\": \"t\", \"dueDate\": \"2021-02-29\"} | dueDate | must be a date that exists, such as 2021-05-26",
            "{\"title\": \"t\", \"dueTime\": \"25:00\"} | dueTime | must be a time of day such as 17:00",
            "{\"title\": \"t\", \"kind\": \"NOTHING\"} | kind | must be one of [CONSULTATION",
            "{\"title\": \"t\", \"leadDays\": [\"x\"]} | leadDays[0] | must be a whole number",
            "{\"title\": \"t\", \"leadDays\": 7} | leadDays | must be a list",
            "{\"title\": {\"a\": 1}} | title | must be a text",
            "{\"title\": \"t\", \"source\": 7} | source | must be one JSON object",
            "{\"title\": \"t\", \"nothing\": 7} | nothing | is not known here; known are",
            "{\"title\": \"t\", \"source\": {\"nothing\": 7}} | source.nothing | is not known here; known are documentId, quote, url",
            "{\"title\": \"t\", \"period\": {\"clear\": \"maybe\"}} | period.clear | must be true or false",
            "{\"title\": \"t\", | '' | is not valid JSON at line 1, column", "[] | '' | must be one JSON object" })
    void each_fault_of_a_text_is_named_with_its_place(String json, String field, String message) {
        assertThat(refused(json).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.message()).startsWith(message);
        });
    }

    @Test
    void several_faults_are_named_together_also_those_of_what_could_be_read() {
        assertThat(refused("{\"dueDate\": \"x\", \"leadDays\": [1, \"y\", 9999], \"nothing\": [1, 2], \"owner\": \" \"}")
                .violations()).extracting(Violation::field).contains("dueDate", "leadDays[1]", "nothing", "title");
    }

    @Test
    void a_list_ends_where_it_may_hold_no_more() {
        String twenty = String.join(",", Collections.nCopies(20, "1"));

        assertThat(refused("{\"title\": \"t\", \"leadDays\": [" + twenty + ",1]}").violations())
                .containsExactly(new Violation("leadDays", "input.list.too-long", 20));
        assertThat(refused("{\"title\": \"t\", \"leadDays\": [" + twenty + ",[2,3],4], \"kind\": \"X\"}").violations())
                .extracting(Violation::field).containsExactly("leadDays", "kind");
    }

    @Test
    void what_is_right_is_read() throws Exception {
        ObligationDraft draft = AllJsonErrors.named(() -> STRICT.readValue(
                "{\"title\": \"t\", \"dueDate\": \"2021-05-26\", \"leadDays\": [7, 1], \"id\": 5}", ObligationDraft.class),
                VALIDATOR);

        assertThat(draft.leadDays()).containsExactly(7, 1);
        assertThat(draft.dueDate()).hasToString("2021-05-26");
    }

    @Test
    void a_reading_of_its_own_ends_at_the_first_fault() {
        assertThatThrownBy(() -> STRICT.readValue("{\"kind\": \"X\", \"dueDate\": \"y\"}", ObligationDraft.class))
                .isInstanceOfSatisfying(JsonProcessingException.class,
                        problem -> assertThat(UnreadableJson.asInvalid(problem).violations()).extracting(Violation::field)
                                .containsExactly("kind"));
    }
}
