package org.calends.account.scim;

import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Which attribute is meant (RFC 7644, 3.5.2): {@code name.formatted}, {@code members[value eq "..."]}, each also behind the
 * name of its
 * schema. Names of attributes are the same however they are capitalised (RFC 7643, 2.1).
 *
 * @param filter which of several values, or null for all
 * @param sub attribute of what is found, or null
 */
record ScimPath(String attribute, ScimFilter filter, String sub) {

    private static final Pattern SCHEMA = Pattern.compile("(?i)^urn:[^\\s\"\\[\\]]*:");
    private static final Pattern FORM = Pattern.compile("([A-Za-z$][\\w$-]*)(?:\\[(.*)])?(?:\\.([A-Za-z$][\\w$-]*))?",
            Pattern.DOTALL);

    /** @throws ScimException when it is none */
    static ScimPath of(String text) {
        Matcher form = FORM.matcher(SCHEMA.matcher(text.strip()).replaceFirst(""));
        if (!form.matches()) {
            throw ScimException.invalid("invalidPath", "This path cannot be read.");
        }
        return new ScimPath(form.group(1), form.group(2) == null ? null : ScimFilter.of(form.group(2)), form.group(3));
    }

    /** @return the value of that attribute, or null */
    static JsonNode get(JsonNode object, String attribute) {
        String name = name(object, attribute);
        return name == null ? null : object.get(name);
    }

    /** @throws ScimException when it has too many attributes already */
    static void set(ObjectNode object, String attribute, JsonNode value) {
        String name = name(object, attribute);
        if (name == null && object.size() >= ScimLimits.ATTRIBUTES) {
            throw ScimLimits.tooManyAttributes();
        }
        object.set(name == null ? attribute : name, value);
    }

    static void remove(ObjectNode object, String attribute) {
        String name = name(object, attribute);
        if (name != null) {
            object.remove(name);
        }
    }

    private static String name(JsonNode object, String attribute) {
        String wanted = attribute.toLowerCase(Locale.ROOT);
        for (Iterator<String> names = object.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (name.toLowerCase(Locale.ROOT).equals(wanted)) {
                return name;
            }
        }
        return null;
    }
}
