package org.calends.caldav.method;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javax.xml.namespace.QName;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.caldav.collection.CollectionDisplayProperties;
import org.calends.caldav.collection.DavCollection;
import org.calends.caldav.collection.DavCollections;
import org.calends.caldav.method.Reports.Place;
import org.calends.caldav.object.DavObject;
import org.calends.caldav.object.DavObjects;
import org.calends.caldav.own.PersonalCalendar;
import org.calends.caldav.xml.DavNames;
import org.calends.caldav.xml.DavPath;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.caldav.xml.Multistatus;
import org.calends.caldav.xml.PropfindRequest;
import org.calends.caldav.xml.Xml;
import org.calends.http.exchange.SpooledAnswers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.w3c.dom.Element;

/** Calendar access for two-way clients (RFC 4791). Everybody sees only what is below their own name. */
@Path("/caldav")
@RolesAllowed(Role.VIEWERS)
class CaldavResource {

    private static final String PATH = "{path:.*}";
    private static final int MULTI_STATUS = 207;
    private static final String CLASSES = "1, 3, extended-mkcol, calendar-access";
    private static final String METHODS = "OPTIONS, GET, HEAD, PROPFIND, PROPPATCH, REPORT";

    private final DavCollections collections;
    private final DavObjects objects;
    private final DavProperties properties;
    private final Reports reports;
    private final ObjectRequests requests;
    private final PersonalRequests personal;
    private final PersonalReports personalReports;
    private final Accounts accounts;
    private final SpooledAnswers spooled;

    CaldavResource(DavCollections collections, DavObjects objects, DavProperties properties, Reports reports,
            ObjectRequests requests, PersonalRequests personal, PersonalReports personalReports, Accounts accounts,
            SpooledAnswers spooled) {
        this.personal = personal;
        this.personalReports = personalReports;
        this.collections = collections;
        this.objects = objects;
        this.properties = properties;
        this.reports = reports;
        this.requests = requests;
        this.accounts = accounts;
        this.spooled = spooled;
    }

    @OPTIONS
    @Path(PATH)
    @Operation(hidden = true)
    public Response options(String path, @Context SecurityContext security) {
        DavPath place = own(path, security);
        boolean own = personal.at(place).isPresent();
        boolean writable = own || place.kind().compareTo(DavPath.Kind.COLLECTION) >= 0 && place.kind() != DavPath.Kind.NOTHING
                && collection(place, security).isTasks() && isEditor(security);
        return Response.noContent().header("DAV", CLASSES)
                .header("Allow",
                        METHODS + (writable ? ", PUT, DELETE" : place.kind() == DavPath.Kind.HOME ? ", MKCALENDAR" : ""))
                .build();
    }

    @Propfind
    @Path(PATH)
    @Operation(hidden = true)
    public Response propfind(String path, @HeaderParam("Depth") String depth, @HeaderParam("Prefer") String prefer,
            @HeaderParam("Brief") String brief, byte[] body, @Context SecurityContext security) {
        DavPath place = own(path, security);
        if (!"0".equals(depth) && !"1".equals(depth)) {
            throw new DavPreconditionException(403, DavNames.dav("propfind-finite-depth"), "caldav.depth.malformed");
        }
        PropfindRequest propfindRequest = PropfindRequest.ofPropfind(Xml.read(body), isMinimal(prefer, brief));
        Map<QName, String> itself = describe(place, security);
        return multistatus(answers -> {
            propfindRequest.answer(answers, place.href(), itself);
            if (depth.equals("1")) {
                children(place, propfindRequest, answers, security);
            }
        });
    }

    private Map<QName, String> describe(DavPath place, SecurityContext security) {
        String user = user(security);
        Optional<PersonalCalendar> own = personal.at(place);
        if (own.isPresent()) {
            return place.kind() == DavPath.Kind.COLLECTION ? personal.describe(own.get(), user)
                    : personal.describe(personal.entry(own.get(), place));
        }
        return switch (place.kind()) {
            case ROOT -> properties.root(user);
            case PRINCIPALS -> properties.parent(user, "Principals");
            case CALENDARS -> properties.parent(user, "Calendars");
            case PRINCIPAL -> properties.principal(user, accounts.byName(user).map(Account::email).orElse(null));
            case HOME -> properties.home(user);
            case COLLECTION -> describe(collection(place, security), security);
            case OBJECT -> properties.object(collection(place, security), object(place, security), isEditor(security));
            case NOTHING -> throw new NotFoundException();
        };
    }

    private Map<QName, String> describe(DavCollection collection, SecurityContext security) {
        return properties.collection(collection, objects.token(collection), user(security), isEditor(security));
    }

    private void children(DavPath place, PropfindRequest propfindRequest, Multistatus answers, SecurityContext security) {
        if (place.kind() == DavPath.Kind.PRINCIPALS || place.kind() == DavPath.Kind.CALENDARS) {
            DavPath own = place.child(user(security));
            propfindRequest.answer(answers, own.href(), describe(own, security));
        } else if (place.kind() == DavPath.Kind.HOME) {
            collections.of(user(security)).forEach(collection -> propfindRequest.answer(answers,
                    place.child(collection.name()).href(), describe(collection, security)));
            personal.of(user(security)).forEach(calendar -> propfindRequest.answer(answers,
                    place.child(calendar.name()).href(), personal.describe(calendar, user(security))));
        } else if (personal.at(place).isPresent() && place.kind() == DavPath.Kind.COLLECTION) {
            personal.entries(personal.at(place).get()).forEach(entry -> propfindRequest.answer(answers,
                    place.child(entry.name()).href(), personal.describe(entry)));
        } else if (place.kind() == DavPath.Kind.COLLECTION) {
            DavCollection collection = collection(place, security);
            reports.eachMember(new Place(place, collection, user(security), isEditor(security)),
                    object -> propfindRequest.answer(answers,
                            place.child(object.name()).href(), properties.object(collection, object, isEditor(security))));
        }
    }

    @Mkcalendar
    @Path(PATH)
    @Operation(hidden = true)
    public Response mkcalendar(String path, byte[] body, @Context SecurityContext security) {
        return personal.make(own(path, security), Xml.read(body), false);
    }

    @Mkcol
    @Path(PATH)
    @Operation(hidden = true)
    public Response mkcol(String path, byte[] body, @Context SecurityContext security) {
        return personal.make(own(path, security), Xml.read(body), true);
    }

    @Proppatch
    @Path(PATH)
    @Operation(hidden = true)
    public Response proppatch(String path, byte[] body, @Context SecurityContext security) {
        DavPath place = own(path, security);
        Element root = Xml.read(body).filter(element -> Xml.name(element).equals(DavNames.dav("propertyupdate")))
                .orElseThrow(() -> new DavPreconditionException(400, null, "caldav.properties.missing"));
        String user = user(security);
        Map<String, Collection<QName>> done = place.kind() == DavPath.Kind.COLLECTION
                ? CollectionDisplayProperties.of(root)
                        .apply(change -> collections.dress(user, personal.at(place).map(PersonalCalendar::key)
                                .orElseGet(() -> collection(place, security).name()), change))
                : CollectionDisplayProperties.of(root).refused();
        return multistatus(answers -> answers.addChanges(place.href(), done));
    }

    @Report
    @Path(PATH)
    @Operation(hidden = true)
    public Response report(String path, @HeaderParam("Prefer") String prefer, @HeaderParam("Brief") String brief, byte[] body,
            @Context SecurityContext security) {
        DavPath place = own(path, security);
        Element root = Xml.read(body).orElseThrow(() -> new DavPreconditionException(400, null, "caldav.report.missing"));
        if (place.kind() != DavPath.Kind.COLLECTION) {
            throw new DavPreconditionException(403, DavNames.dav("supported-report"), "caldav.report.not-here");
        }
        Optional<PersonalCalendar> own = personal.at(place);
        if (Xml.name(root).equals(DavNames.caldav("free-busy-query"))) {
            return busy(root, place, own, security);
        }
        if (own.isPresent()) {
            return multistatus(answers -> personalReports.answer(root, place, own.get(), isMinimal(prefer, brief), answers));
        }
        Place asked = new Place(place, collection(place, security), user(security), isEditor(security));
        return multistatus(answers -> reports.answer(root, asked, isMinimal(prefer, brief), answers));
    }

    private Response busy(Element root, DavPath place, Optional<PersonalCalendar> own, SecurityContext security) {
        if (own.isEmpty()) {
            collection(place, security); // 404 when there is none
        }
        byte[] calendar = own.map(each -> personalReports.busy(root, each)).orElseGet(() -> reports.free(root));
        return Response.ok(calendar).type(DavObject.MEDIA_TYPE).header("DAV", CLASSES).build();
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response get(String path, @HeaderParam("If-None-Match") String ifNoneMatch, @Context SecurityContext security) {
        DavPath place = own(path, security);
        if (place.kind() != DavPath.Kind.OBJECT) {
            return Response.status(405).header("Allow", "OPTIONS, PROPFIND, PROPPATCH, REPORT").build();
        }
        Optional<PersonalCalendar> own = personal.at(place);
        if (own.isPresent()) {
            return personal.get(own.get(), place, ifNoneMatch);
        }
        return requests.get(object(place, security), ifNoneMatch);
    }

    @PUT
    @Path(PATH)
    @Operation(hidden = true)
    public Response put(String path, @HeaderParam("If-Match") String ifMatch, @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Content-Type") String type, byte[] body, @Context SecurityContext security) {
        DavPath place = own(path, security);
        if (place.kind() != DavPath.Kind.OBJECT) {
            throw new DavPreconditionException(403, DavNames.dav("cannot-modify-protected-property"),
                    "caldav.write.only-entries");
        }
        ObjectRequests.checkType(type);
        Conditions conditions = new Conditions(ifMatch, ifNoneMatch);
        Optional<PersonalCalendar> own = personal.at(place);
        if (own.isPresent()) {
            return personal.put(own.get(), place, conditions, body);
        }
        Optional<DavObject> present = objects.find(collection(place, security), user(security), place.object());
        conditions.check(present.map(DavObject::etag));
        if (!collection(place, security).isTasks() || !isEditor(security)) {
            throw DavPreconditionException.notYours(place.href(), "caldav.read-only");
        }
        return requests.put(collection(place, security), place, present, body, user(security));
    }

    @DELETE
    @Path(PATH)
    @Operation(hidden = true)
    public Response delete(String path, @HeaderParam("If-Match") String ifMatch, @Context SecurityContext security) {
        DavPath place = own(path, security);
        Conditions conditions = new Conditions(ifMatch, null);
        Optional<PersonalCalendar> own = personal.at(place);
        if (own.isPresent()) {
            return personal.delete(own.get(), place, conditions);
        }
        if (place.kind() != DavPath.Kind.OBJECT) {
            describe(place, security);
            throw DavPreconditionException.notYours(place.href(), "caldav.collection.not-yours");
        }
        DavCollection collection = collection(place, security);
        DavObject present = object(place, security);
        conditions.check(Optional.of(present.etag()));
        if (!collection.isTasks() || !isEditor(security)) {
            throw DavPreconditionException.notYours(place.href(), "caldav.read-only");
        }
        return requests.delete(collection, present, user(security));
    }

    @ServerExceptionMapper
    public Response refused(DavPreconditionException davPreconditionException) {
        return Response.status(davPreconditionException.status()).type(Multistatus.MEDIA_TYPE)
                .entity(davPreconditionException.body()).build();
    }

    /** @return the place, which must be the root or below the person's own name */
    private DavPath own(String path, SecurityContext security) {
        DavPath place = DavPath.of(path);
        if (place.user() != null && !place.user().equals(user(security))) {
            throw new DavPreconditionException(403, DavNames.dav("need-privileges"), "caldav.not-yours");
        }
        return place;
    }

    private DavCollection collection(DavPath place, SecurityContext security) {
        return collections.find(user(security), place.collection()).orElseThrow(NotFoundException::new);
    }

    private DavObject object(DavPath place, SecurityContext security) {
        return objects.find(collection(place, security), user(security), place.object()).orElseThrow(NotFoundException::new);
    }

    private static boolean isMinimal(String prefer, String brief) {
        return prefer != null && prefer.contains("return=minimal") || "t".equals(brief);
    }

    private static boolean isEditor(SecurityContext security) {
        return security.isUserInRole(Role.EDITORS);
    }

    private static String user(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }

    private Response multistatus(Consumer<Multistatus> content) {
        return spooled.of(out -> Multistatus.write(out, content)).status(MULTI_STATUS).type(Multistatus.MEDIA_TYPE)
                .header("DAV", CLASSES).build();
    }
}
