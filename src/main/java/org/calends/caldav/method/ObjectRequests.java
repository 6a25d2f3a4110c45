package org.calends.caldav.method;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.calends.caldav.collection.DavCollection;
import org.calends.caldav.object.ClientChanges;
import org.calends.caldav.object.ClientEntry;
import org.calends.caldav.object.DavObject;
import org.calends.caldav.object.EntryReader;
import org.calends.caldav.xml.DavNames;
import org.calends.caldav.xml.DavPath;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.language.LocalizableMessage;

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

    /** @throws DavPreconditionException 412 when the client believes something else to be here (RFC 9110, 13.1) */
    static void check(Optional<DavObject> present, String ifMatch, String ifNoneMatch) {
        boolean matches = present.isPresent() && ifMatch != null && names(ifMatch, present.get().etag());
        boolean noneMatches = ifNoneMatch == null || present.isEmpty() || !names(ifNoneMatch, present.get().etag());
        if (ifMatch != null && !matches || !noneMatches) {
            throw new DavPreconditionException(412, null, "caldav.entry.changed-meanwhile");
        }
    }

    /** Never with an ETag: what is kept is not what was sent, and the client must fetch it. */
    Response put(DavCollection collection, DavPath path, Optional<DavObject> present, byte[] body, String user) {
        if (body == null || body.length > DavProperties.LARGEST_OBJECT) {
            throw new DavPreconditionException(403, DavNames.caldav("max-resource-size"), "caldav.entry.too-large");
        }
        ClientEntry sent = EntryReader.read(body);
        if (!sent.component().equals(collection.component())) {
            throw new DavPreconditionException(403, DavNames.caldav("supported-calendar-component"),
                    "caldav.entry.not-task");
        }
        try {
            if (present.isPresent()) {
                changes.change(present.get(), path.href(), sent, user);
                return Response.noContent().build();
            }
            changes.add(collection, path.object(), path.href(), sent, user);
            return Response.status(Response.Status.CREATED).build();
        } catch (InvalidInputException invalidInputException) {
            throw new DavPreconditionException(403, DavNames.caldav("valid-calendar-object-resource"),
                    LocalizableMessage.asWritten(words(invalidInputException)));
        } catch (ConflictException conflictException) {
            throw DavPreconditionException.notYours(path.href(), conflictException.refusal());
        }
    }

    private static String words(InvalidInputException invalidInputException) {
        return invalidInputException.violations().stream().map(violation -> violation.field() + " " + violation.message())
                .collect(Collectors.joining("; "));
    }

    private static boolean names(String header, String etag) {
        return header.strip().equals("*") || Stream.of(header.split(",")).map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag).anyMatch(etag::equals);
    }
}
