package org.calends.authority;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One authority.
 *
 * @param key by which it is stored and compared, whatever it is called: its first name, folded
 * @param name as shown: the usual short one
 * @param jurisdiction ISO 3166 code or {@code EU}; null for an international body
 * @param otherNames what else it is called, in any language
 */
public record KnownAuthority(String key, String name, String jurisdiction, List<String> otherNames) {

    KnownAuthority(String name, String jurisdiction, List<String> otherNames) {
        this(AuthorityDictionary.fold(name), name, jurisdiction == null || jurisdiction.isEmpty() ? null : jurisdiction,
                List.copyOf(otherNames));
    }

    KnownAuthority with(String other) {
        return new KnownAuthority(name, jurisdiction, Stream.concat(otherNames.stream(), Stream.of(other)).toList());
    }

    /** @return by which it is addressed; follows from its key */
    public UUID id() {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    /** @return whether the product brings it along, though perhaps not all of its names */
    public boolean isBuiltIn() {
        return AuthorityDictionary.BUILT_IN.of(key).isPresent();
    }

    /** @return all its names, the usual one first */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), otherNames.stream());
    }

    /** @param place ISO 3166 code, perhaps of a part of a country; or null */
    boolean isOf(String place) {
        return jurisdiction != null && place != null
                && jurisdiction.regionMatches(true, 0, place, 0, 2) && (place.length() == 2 || place.charAt(2) == '-');
    }
}
