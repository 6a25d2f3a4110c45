package org.calends.intake.row;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.calends.authority.SimplifiedCharacters;
import org.calends.intake.text.Resource;

/**
 * What people call the columns of a table and the values in them, in English, German and Chinese; the names of the API always
 * do.
 */
public final class ImportLexicon {

    private static final Map<String, String> MEANINGS = new HashMap<>();
    private static final Set<String> FIELDS = new LinkedHashSet<>();

    static {
        for (List<String> row : Resource.rows("columns.txt", '|')) {
            int equals = row.get(0).indexOf('=');
            String area = equals < 0 ? "" : row.get(0).substring(0, equals + 1);
            String meaning = row.get(0).substring(equals + 1);
            if (equals < 0) {
                FIELDS.add(meaning);
            }
            row.forEach(name -> MEANINGS.put(area + plain(name.substring(name.indexOf('=') + 1)), meaning));
        }
    }

    private ImportLexicon() {
    }

    /** @return the field that a column is for, or null */
    public static String field(String heading) {
        return MEANINGS.get(plain(heading));
    }

    /** @return all fields that a column can be for, as the API calls them */
    public static Set<String> fields() {
        return Collections.unmodifiableSet(FIELDS);
    }

    /** @return the API's name of a value of this field, or the word itself, which will then be refused by name */
    public static String value(String field, String word) {
        return MEANINGS.getOrDefault(field + "=" + plain(word), word);
    }

    /** Two names that differ in these only are one: case, blanks, what nobody sees, some marks, and traditional characters. */
    public static String plain(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Cf}_.*:()-]", "");
        StringBuilder simplified = new StringBuilder();
        plain.chars().forEach(each -> simplified.append(SimplifiedCharacters.of((char) each)));
        return simplified.toString();
    }
}
