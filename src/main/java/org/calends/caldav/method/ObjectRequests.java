package org.calends.caldav.method;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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
        return answer(object.text(), object.etag(), ifNoneMatch);
    }

    static Response answer(byte[] text, String etag, String ifNoneMatch) {
        if (ifNoneMatch != null && Conditions.names(ifNoneMatch, etag)) {
            return Response.notModified().header(HttpHeaders.ETAG, etag).build();
        }
        return Response.ok(text).header(HttpHeaders.ETAG, etag).header(HttpHeaders.CONTENT_TYPE, DavObject.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, text.length).build();
    }

    /** @throws DavPreconditionException 403 for more than an entry may hold */
    static void checkSize(byte[] body) {
        if (body == null || body.length > DavProperties.LARGEST_OBJECT) {
            throw new DavPreconditionException(403, DavNames.caldav("max-resource-size"), "caldav.entry.too-large");
        }
    }

    /** Never with an ETag: what is kept is not what was sent, and the client must fetch it. */
    Response put(DavCollection collection, DavPath path, Optional<DavObject> present, byte[] body, String user) {
        checkSize(body);
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
            changes.add(collection, path.object(), path.href(), sent, body, user);
            return Response.status(Response.Status.CREATED).build();
        } catch (InvalidInputException invalidInputException) {
            throw new DavPreconditionException(403, DavNames.caldav("valid-calendar-object-resource"),
                    LocalizableMessage.asWritten(words(invalidInputException)));
        } catch (ConflictException conflictException) {
            throw DavPreconditionException.notYours(path.href(), conflictException.refusal());
        }
    }

    /** @throws DavPreconditionException 403 for what does not say that it is a calendar (RFC 4791, 5.3.2.1) */
    static void checkType(String type) {
        if (type != null && !type.toLowerCase(Locale.ROOT).startsWith("text/calendar")) {
            throw new DavPreconditionException(403, DavNames.caldav("supported-calendar-data"),
                    "caldav.entry.no-calendar-type");
        }
    }

    Response delete(DavCollection collection, DavObject object, String user) {
        changes.remove(collection, object, user);
        return Response.noContent().build();
    }

    private static String words(InvalidInputException invalidInputException) {
        return invalidInputException.violations().stream().map(violation -> violation.field() + " " + violation.message())
                .collect(Collectors.joining("; "));
    }
}
