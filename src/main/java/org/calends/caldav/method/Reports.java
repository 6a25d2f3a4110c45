package org.calends.caldav.method;

import static org.calends.caldav.xml.DavNames.caldav;
import static org.calends.caldav.xml.DavNames.dav;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.apache.commons.collections4.ListUtils;
import org.calends.caldav.collection.DavCollection;
import org.calends.caldav.collection.SyncToken;
import org.calends.caldav.object.DavObject;
import org.calends.caldav.object.DavObjects;
import org.calends.caldav.object.DavObjects.Members;
import org.calends.caldav.object.DavObjects.Synced;
import org.calends.caldav.own.BusyTimes;
import org.calends.caldav.xml.DavPath;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.caldav.xml.Multistatus;
import org.calends.caldav.xml.PropfindRequest;
import org.calends.caldav.xml.Xml;
import org.w3c.dom.Element;

/** The questions that clients ask of a collection (RFC 4791, 7; RFC 6578, 3). */
@Singleton
class Reports {

    private static final int AT_MOST = 5_000;
    private static final int AT_A_TIME = 200;

    private final DavObjects objects;
    private final DavProperties properties;
    private final Clock clock;

    Reports(DavObjects objects, DavProperties properties, Clock clock) {
        this.objects = objects;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Where and for whom something is asked.
     *
     * @param path of the collection
     */
    record Place(DavPath path, DavCollection collection, String user, boolean editor) {
    }

    /** @throws DavPreconditionException 403 for a report that is not offered: iOS stops for ever at any other status */
    void answer(Element root, Place place, boolean minimal, Multistatus answers) {
        Asked asked = new Asked(PropfindRequest.of(Optional.of(root), minimal), CalendarDataRequest.of(root));
        if (Xml.name(root).equals(caldav("calendar-query"))) {
            query(root, place, asked, answers);
        } else if (Xml.name(root).equals(caldav("calendar-multiget"))) {
            multiget(root, place, asked, answers);
        } else if (Xml.name(root).equals(dav("sync-collection"))) {
            sync(root, place, asked, answers);
        } else {
            throw new DavPreconditionException(403, dav("supported-report"), "caldav.report.unknown");
        }
    }

    private record Asked(PropfindRequest properties, CalendarDataRequest data) {
    }

    /** Deadlines take no time (RFC 5545, 3.8.2.7): nobody is busy by them, so that none need be read. */
    byte[] free(Element root) {
        return busy(root).text(clock.instant());
    }

    /** @throws DavPreconditionException 403 when it is not asked from one moment to another */
    static BusyTimes busy(Element root) {
        TimeRange range = Xml.child(root, caldav("time-range")).map(CalendarDataRequest::closed)
                .orElseThrow(() -> new DavPreconditionException(403, caldav("valid-filter"), "caldav.time-range.open"));
        return new BusyTimes(range.start(), range.end());
    }

    /** Part by part: what is written is no longer held. */
    void eachMember(Place place, Consumer<DavObject> each) {
        UUID after = DavObjects.FIRST;
        while (after != null) {
            Members part = objects.members(place.collection(), place.user(), after);
            part.objects().forEach(each);
            after = part.next();
        }
    }

    private void query(Element root, Place place, Asked asked, Multistatus answers) {
        QueryFilter filter = QueryFilter.of(root);
        eachMember(place, object -> {
            if (filter.matches(place.collection().component(), object)) {
                add(answers, place, object, asked);
            }
        });
    }

    private void multiget(Element root, Place place, Asked asked, Multistatus answers) {
        Map<String, Optional<String>> names = new LinkedHashMap<>();
        Xml.children(root, dav("href")).stream().map(href -> href.getTextContent().strip())
                .forEach(href -> names.computeIfAbsent(href, each -> nameIn(place.path(), each)));
        if (names.size() > AT_MOST) {
            throw new DavPreconditionException(403, dav("number-of-matches-within-limits"),
                    "caldav.entries.too-many", AT_MOST);
        }
        List<String> hrefs = List.copyOf(names.keySet());
        for (List<String> part : ListUtils.partition(hrefs, AT_A_TIME)) {
            Map<String, DavObject> found = objects.named(place.collection(), place.user(),
                    part.stream().map(names::get).flatMap(Optional::stream).distinct().toList());
            part.forEach(href -> names.get(href).map(found::get).ifPresentOrElse(
                    object -> add(answers, place, object, asked),
                    () -> answers.addGone(href)));
        }
    }

    /** @return what the entry at this address is called, when it is in that place */
    static Optional<String> nameIn(DavPath place, String href) {
        DavPath path = DavPath.ofHref(href);
        return path.kind() == DavPath.Kind.OBJECT && path.segments().subList(0, 3).equals(place.segments())
                ? Optional.of(path.object())
                : Optional.empty();
    }

    private void sync(Element root, Place place, Asked asked, Multistatus answers) {
        String text = Xml.child(root, dav("sync-token")).map(Element::getTextContent).orElse("").strip();
        Optional<Integer> limit = limit(root);
        if (text.isEmpty() && limit.isEmpty()) {
            everything(place, asked, answers);
            return;
        }
        Optional<SyncToken> token = text.isEmpty()
                ? Optional.of(objects.token(place.collection()).after(DavObjects.FIRST))
                : SyncToken.parse(text);
        Synced synced = token
                .flatMap(
                        from -> objects.since(from, place.collection(), place.user(), Math.min(limit.orElse(AT_MOST), AT_MOST)))
                .orElseThrow(
                        () -> new DavPreconditionException(403, dav("valid-sync-token"), "caldav.sync-token.stale"));
        synced.present().forEach((name, object) -> object.ifPresentOrElse(found -> add(answers, place, found, asked),
                () -> answers.addGone(place.path().child(name).href())));
        if (synced.more()) {
            answers.addIncomplete(place.path().href());
        }
        answers.addToken(synced.token().text());
    }

    /** The token is taken first: what changes meanwhile is told twice rather than never. */
    private void everything(Place place, Asked asked, Multistatus answers) {
        SyncToken token = objects.token(place.collection());
        eachMember(place, object -> add(answers, place, object, asked));
        answers.addToken(token.text());
    }

    static Optional<Integer> limit(Element root) {
        return Xml.child(root, dav("limit")).flatMap(limit -> Xml.child(limit, dav("nresults")))
                .map(Element::getTextContent).map(String::strip).filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf);
    }

    private void add(Multistatus answers, Place place, DavObject object, Asked asked) {
        asked.properties().answer(answers, place.path().child(object.name()).href(),
                asked.data().applied(properties.object(place.collection(), object, place.editor()), object.text()));
    }
}
