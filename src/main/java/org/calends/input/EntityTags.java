package org.calends.input;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.EntityTag;

/** Versions as entity tags (RFC 9110, 8.8.3): version 3 is {@code "3"}. */
public final class EntityTags {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private EntityTags() {
    }

    /** @return the strong tag of that version (RFC 9110, 8.8.3) */
    public static EntityTag of(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /**
     * @param ifMatch the {@code If-Match} header, or null
     * @return the version it names; empty for none and for {@code *}
     * @throws InvalidInputException when it names something else
     */
    public static OptionalInt version(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return OptionalInt.empty();
        }
        Matcher tag = VERSION.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new InvalidInputException("If-Match", "request.etag.malformed");
        }
        return OptionalInt.of(Integer.parseInt(tag.group(1)));
    }
}
