package org.calends.obligation.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Status;

import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;

/**
 * An obligation as a message to somebody's calendar (iTIP, RFC 5546, 3.2). The UID is the obligation's for ever and the
 * SEQUENCE its version, so that a later message replaces an earlier one wherever both arrive.
 */
public final class Invitation {

    private Invitation() {
    }

    /**
     * @param organizer the address that invites; the same in every message about one obligation
     * @param attendee the address that is invited
     * @return a complete calendar: {@code CANCEL} for an obligation that is not to be done any more, {@code REQUEST} for others
     */
    public static byte[] to(String attendee, String organizer, Obligation obligation, CalendarStyle style) {
        CalendarZones zones = new CalendarZones();
        zones.include(obligation.due());
        List<Property> parties = List.of(new Organizer(mailto(organizer)),
                new Attendee(new ParameterList(List.of(PartStat.NEEDS_ACTION, Rsvp.FALSE)), mailto(attendee)));
        byte[] component = CalendarText.component(obligation, style.withAlarms(List.of()), parties);
        return CalendarText.file(List.of(method(obligation)), zones, List.of(component));
    }

    /** @return the iTIP method of the message about the obligation as it stands */
    public static Method method(Obligation obligation) {
        return obligation.status() == Status.WITHDRAWN || obligation.status() == Status.WAIVED ? ImmutableMethod.CANCEL
                : ImmutableMethod.REQUEST;
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is no address: " + address, e);
        }
    }
}
