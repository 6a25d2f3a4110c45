package org.calends.caldav;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.calends.obligation.Invalid;
import org.calends.obligation.Refused;

/** Reading and writing one object, as HTTP sees it. */
@Singleton
class ObjectRequests {

    private final ClientChanges changes;

    ObjectRequests(ClientChanges changes) {
        this.changes = changes;
    }

    Response get(DavObject object, String ifNoneMatch) {
        if (ifNoneMatch != null && names(ifNoneMatch, object.etag())) {
            return Response.notModified().header(HttpHeaders.ETAG, object.etag()).build();
        }
        return Response.ok(object.text()).header(HttpHeaders.ETAG, object.etag())
                .header(HttpHeaders.CONTENT_TYPE, DavObject.MEDIA_TYPE).header(HttpHeaders.CONTENT_LENGTH, object.text().length)
                .build();
    }

    /** @throws Refusal 412 when the client believes something else to be here (RFC 9110, 13.1) */
    static void check(Optional<DavObject> present, String ifMatch, String ifNoneMatch) {
        boolean matches = present.isPresent() && ifMatch != null && names(ifMatch, present.get().etag());
        boolean noneMatches = ifNoneMatch == null || present.isEmpty() || !names(ifNoneMatch, present.get().etag());
        if (ifMatch != null && !matches || !noneMatches) {
            throw new Refusal(412, null, "It is not what you last saw. Read it again.");
        }
    }

    /** Never with an ETag: what is kept is not what was sent, and the client must fetch it. */
    Response put(DavCollection collection, DavPath path, Optional<DavObject> present, byte[] body, String user) {
        if (body == null || body.length > DavProperties.LARGEST_OBJECT) {
            throw new Refusal(403, Names.caldav("max-resource-size"), "An entry may be at most 100 KB.");
        }
        ClientEntry sent = EntryReader.read(body);
        if (!sent.component().equals(collection.component())) {
            throw new Refusal(403, Names.caldav("supported-calendar-component"), "Only tasks can be put here.");
        }
        try {
            if (present.isPresent()) {
                changes.change(present.get(), path.href(), sent, user);
                return Response.noContent().build();
            }
            changes.add(collection, path.object(), path.href(), sent, user);
            return Response.status(Response.Status.CREATED).build();
        } catch (Invalid invalid) {
            throw new Refusal(403, Names.caldav("valid-calendar-object-resource"), words(invalid));
        } catch (Refused refused) {
            throw Refusal.notYours(path.href(), refused.getMessage());
        }
    }

    private static String words(Invalid invalid) {
        return invalid.violations().stream().map(violation -> violation.field() + " " + violation.message())
                .collect(Collectors.joining("; "));
    }

    private static boolean names(String header, String etag) {
        return header.strip().equals("*") || Stream.of(header.split(",")).map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag).anyMatch(etag::equals);
    }
}
