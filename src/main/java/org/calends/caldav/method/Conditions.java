package org.calends.caldav.method;

import java.util.Optional;
import java.util.stream.Stream;

import org.calends.caldav.xml.DavPreconditionException;

/**
 * What a client believes to be there (RFC 9110, 13.1).
 *
 * @param ifMatch entity tags, {@code *}, or null
 * @param ifNoneMatch the same
 */
record Conditions(String ifMatch, String ifNoneMatch) {

    /**
     * @param present the entity tag of what is there, if anything
     * @throws DavPreconditionException 412 when the client believes something else to be there
     */
    void check(Optional<String> present) {
        boolean matches = ifMatch == null || present.filter(etag -> names(ifMatch, etag)).isPresent();
        boolean noneMatches = ifNoneMatch == null || present.filter(etag -> names(ifNoneMatch, etag)).isEmpty();
        if (!matches || !noneMatches) {
            throw new DavPreconditionException(412, null, "caldav.entry.changed-meanwhile");
        }
    }

    static boolean names(String header, String etag) {
        return header.strip().equals("*") || Stream.of(header.split(",")).map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag).anyMatch(etag::equals);
    }
}
