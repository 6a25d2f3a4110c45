package org.calends.intake.row;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.calends.input.InvalidInputException;
import org.calends.intake.text.Excerpt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Which column of a table is for which field, where somebody has said so by hand.
 *
 * @param fields as the API calls them, by heading as {@link ImportLexicon#plain} writes it; empty for a column to pass over
 */
public record ColumnMapping(Map<String, String> fields) {

    public static final ColumnMapping NONE = new ColumnMapping(Map.of());

    private static final String PARAMETER = "mapping";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 200;
    private static final TypeReference<LinkedHashMap<String, String>> PAIRS = new TypeReference<>() {
    };

    public ColumnMapping {
        fields = Map.copyOf(fields);
    }

    /**
     * @param text a JSON object such as {@code {"Frist bis": "dueDate", "Kosten": ""}}, or pairs such as
     *        {@code Frist bis=dueDate, Kosten=}; null for none
     * @throws InvalidInputException for what is neither, or a field that there is not
     */
    public static ColumnMapping asked(String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        return of(text.strip().startsWith("{") ? read(text) : pairs(text));
    }

    /** @throws InvalidInputException for a field that there is not */
    public static ColumnMapping of(Map<String, String> said) {
        if (said.size() > MOST) {
            throw new InvalidInputException(PARAMETER, "import.mapping.too-long", MOST);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        said.forEach((heading, field) -> fields.put(ImportLexicon.plain(heading), field(field)));
        return new ColumnMapping(fields);
    }

    private static String field(String said) {
        if (said == null || said.isBlank()) {
            return "";
        }
        String field = ImportLexicon.field(said);
        if (field == null) {
            throw new InvalidInputException(PARAMETER, "import.mapping.unknown-field", Excerpt.of(said),
                    String.join(", ", ImportLexicon.fields()));
        }
        return field;
    }

    private static Map<String, String> read(String text) {
        try {
            return JSON.readValue(text, PAIRS);
        } catch (JsonProcessingException unreadable) {
            throw new InvalidInputException(PARAMETER, "import.mapping.malformed");
        }
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String pair : text.split("[,;\n]")) {
            int equals = pair.lastIndexOf('=');
            if (equals < 1) {
                throw new InvalidInputException(PARAMETER, "import.mapping.malformed");
            }
            said.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
        return said;
    }

    /** @return whether something is said of this column */
    public boolean has(String heading) {
        return fields.containsKey(ImportLexicon.plain(heading));
    }

    /** @return the field that it is for; null for a column to pass over, or one of which nothing is said */
    public String fieldOf(String heading) {
        String field = fields.get(ImportLexicon.plain(heading));
        return field == null || field.isEmpty() ? null : field;
    }

    /** @return this, and of columns of which it says nothing what the other says */
    public ColumnMapping over(ColumnMapping other) {
        Map<String, String> both = new LinkedHashMap<>(other.fields);
        both.putAll(fields);
        return new ColumnMapping(both);
    }

    /** @return what it says of these columns */
    public ColumnMapping only(Collection<String> headings) {
        Map<String, String> some = new LinkedHashMap<>();
        headings.stream().map(ImportLexicon::plain).filter(fields::containsKey)
                .forEach(heading -> some.put(heading, fields.get(heading)));
        return new ColumnMapping(some);
    }
}
