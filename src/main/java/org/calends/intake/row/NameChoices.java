package org.calends.intake.row;

import java.util.LinkedHashMap;
import java.util.Map;

import org.calends.input.InvalidInputException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Whom a file means, where somebody has said so by hand.
 *
 * @param chosen what stands for a name, by field and name as it is written
 */
public record NameChoices(Map<String, Map<String, String>> chosen) {

    public static final NameChoices NONE = new NameChoices(Map.of());

    private static final String PARAMETER = "names";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 20_000;
    private static final TypeReference<LinkedHashMap<String, LinkedHashMap<String, String>>> CHOICES = new TypeReference<>() {
    };

    /**
     * @param text a JSON object such as {@code {"owner": {"Lin": "lin@example.com"}, "authority": {"Ministry": "MIIT"}}}; null
     *        for none
     * @throws InvalidInputException for another
     */
    public static NameChoices asked(String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        try {
            Map<String, Map<String, String>> chosen = new LinkedHashMap<>(
                    JSON.readValue(text.length() > LONGEST ? "" : text, CHOICES));
            if (!chosen.keySet().stream().allMatch(field -> field.matches("owner|deputy|authority"))) {
                throw new InvalidInputException(PARAMETER, "import.names.unknown-field");
            }
            return new NameChoices(chosen);
        } catch (JsonProcessingException unreadable) {
            throw new InvalidInputException(PARAMETER, "import.names.malformed");
        }
    }

    /** Puts what was chosen in the place of what is written. */
    public void apply(ImportRow row) {
        chosen.forEach((field, names) -> {
            JsonNode written = row.fields().get(field);
            String name = written == null ? null : names == null ? null : names.get(written.asText());
            if (name != null && !name.isBlank()) {
                row.fields().put(field, name.strip());
            }
        });
    }
}
