package org.calends.caldav.method;

import static org.calends.caldav.xml.DavNames.caldav;
import static org.calends.caldav.xml.DavNames.dav;

import java.time.Clock;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.calends.caldav.own.BusyTimes;
import org.calends.caldav.own.EntrySpan;
import org.calends.caldav.own.PersonalCalendar;
import org.calends.caldav.own.PersonalCalendars;
import org.calends.caldav.own.PersonalCalendars.Changes;
import org.calends.caldav.own.PersonalEntry;
import org.calends.caldav.xml.DavPath;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.caldav.xml.Multistatus;
import org.calends.caldav.xml.PropfindRequest;
import org.calends.caldav.xml.Xml;
import org.w3c.dom.Element;

/** The questions that clients ask of calendars of their own (RFC 4791, 7; RFC 6578, 3). */
@Singleton
class PersonalReports {

    private static final int AT_MOST = 5_000;

    private final PersonalCalendars calendars;
    private final DavProperties properties;
    private final Clock clock;

    PersonalReports(PersonalCalendars calendars, DavProperties properties, Clock clock) {
        this.calendars = calendars;
        this.properties = properties;
        this.clock = clock;
    }

    /** @throws DavPreconditionException 403 for a report that is not offered */
    void answer(Element root, DavPath place, PersonalCalendar calendar, boolean minimal, Multistatus answers) {
        Asked asked = new Asked(PropfindRequest.of(Optional.of(root), minimal), CalendarDataRequest.of(root));
        if (Xml.name(root).equals(caldav("calendar-query"))) {
            QueryFilter filter = QueryFilter.of(root);
            calendars.entries(calendar).stream().filter(entry -> matches(filter, entry))
                    .forEach(entry -> add(answers, place, entry, asked));
        } else if (Xml.name(root).equals(caldav("calendar-multiget"))) {
            multiget(root, place, calendar, asked, answers);
        } else if (Xml.name(root).equals(dav("sync-collection"))) {
            sync(root, place, calendar, asked, answers);
        } else {
            throw new DavPreconditionException(403, dav("supported-report"), "caldav.report.unknown");
        }
    }

    /** @return when its person is busy, as a calendar */
    byte[] busy(Element root, PersonalCalendar calendar) {
        BusyTimes busy = Reports.busy(root);
        calendars.entries(calendar).stream().filter(entry -> entry.component().equals("VEVENT"))
                .forEach(entry -> busy.take(entry.octets()));
        return busy.text(clock.instant());
    }

    private record Asked(PropfindRequest properties, CalendarDataRequest data) {
    }

    private static boolean matches(QueryFilter filter, PersonalEntry entry) {
        return filter.matches(entry.component(), entry.unfolded(),
                range -> EntrySpan.of(entry).overlaps(range.start(), range.end()));
    }

    private void multiget(Element root, DavPath place, PersonalCalendar calendar, Asked asked, Multistatus answers) {
        Xml.children(root, dav("href")).stream().map(href -> href.getTextContent().strip()).distinct().limit(AT_MOST)
                .forEach(href -> Reports.nameIn(place, href).flatMap(name -> calendars.entry(calendar, name)).ifPresentOrElse(
                        entry -> add(answers, place, entry, asked), () -> answers.addGone(href)));
    }

    private void sync(Element root, DavPath place, PersonalCalendar calendar, Asked asked, Multistatus answers) {
        String token = Xml.child(root, dav("sync-token")).map(Element::getTextContent).orElse("").strip();
        Changes changes = calendars.since(calendar, token, Math.min(Reports.limit(root).orElse(AT_MOST), AT_MOST))
                .orElseThrow(
                        () -> new DavPreconditionException(403, dav("valid-sync-token"), "caldav.sync-token.stale"));
        for (PersonalEntry entry : changes.entries()) {
            if (entry.isGone()) {
                answers.addGone(place.child(entry.name()).href());
            } else {
                add(answers, place, entry, asked);
            }
        }
        if (changes.more()) {
            answers.addIncomplete(place.href());
        }
        answers.addToken(changes.token());
    }

    private void add(Multistatus answers, DavPath place, PersonalEntry entry, Asked asked) {
        asked.properties().answer(answers, place.child(entry.name()).href(),
                asked.data().applied(properties.personal(entry), entry.octets()));
    }
}
