package org.calends.caldav.own;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.calends.caldav.object.ClientEntry;
import org.calends.caldav.object.EntryReader;
import org.calends.caldav.xml.DavNames;
import org.calends.caldav.xml.DavPath;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.language.LocalizableMessage;

/** The one door to the calendars that programs made. Each has bounds, so that nobody fills the database. */
@ApplicationScoped
public class PersonalCalendars {

    static final int MOST_CALENDARS = 30;
    static final int MOST_ENTRIES = 5_000;
    static final long MOST_OCTETS = 20_000_000;
    /** So many deletions are remembered; who was away longer reads all again. */
    static final int MOST_TRACES = 2_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ENTRY_NAME = 255;
    private static final Set<String> COMPONENTS = Set.of("VEVENT", "VTODO", "VJOURNAL");
    private static final String PRESENT = "calendarId = ?1 and content is not null";

    private final Clock clock;

    PersonalCalendars(Clock clock) {
        this.clock = clock;
    }

    /**
     * What changed in one.
     *
     * @param entries present ones and traces of deleted ones
     * @param more whether the client must ask again
     */
    public record Changes(List<PersonalEntry> entries, String token, boolean more) {
    }

    @Transactional
    public List<PersonalCalendar> of(String user) {
        return PersonalCalendar.list("username = ?1 order by name", user);
    }

    @Transactional
    public Optional<PersonalCalendar> find(String user, String name) {
        return PersonalCalendar.find("username = ?1 and name = ?2", user, name).firstResultOptional();
    }

    /**
     * @param wanted which components it is to hold; none for any
     * @throws DavPreconditionException when it cannot be made
     */
    @Transactional
    public PersonalCalendar make(String user, String name, List<String> wanted) {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new DavPreconditionException(403, DavNames.caldav("calendar-collection-location-ok"),
                    "caldav.calendar.name-too-long", LONGEST_NAME);
        }
        if (PersonalCalendar.count("username", user) >= MOST_CALENDARS) {
            throw full("caldav.calendars.too-many", MOST_CALENDARS);
        }
        if (!COMPONENTS.containsAll(wanted)) {
            throw new DavPreconditionException(403, DavNames.caldav("supported-calendar-component"),
                    "caldav.calendar.holds-only", "VEVENT, VTODO, VJOURNAL");
        }
        PersonalCalendar calendar = new PersonalCalendar(user, name,
                (wanted.isEmpty() ? COMPONENTS : wanted).stream().distinct().sorted().toList());
        calendar.persist();
        return calendar;
    }

    @Transactional
    public void remove(PersonalCalendar calendar) {
        PersonalEntry.delete("calendarId", calendar.id());
        PersonalCalendar.deleteById(calendar.id());
    }

    @Transactional
    public List<PersonalEntry> entries(PersonalCalendar calendar) {
        return PersonalEntry.list(PRESENT + " order by name", calendar.id());
    }

    @Transactional
    public Optional<PersonalEntry> entry(PersonalCalendar calendar, String name) {
        return PersonalEntry.find(PRESENT + " and name = ?2", calendar.id(), name).firstResultOptional();
    }

    /** @return empty when this is no token of it as it is now */
    @Transactional
    public Optional<Changes> since(PersonalCalendar calendar, String token, int atMost) {
        PersonalCalendar now = PersonalCalendar.findById(calendar.id());
        long place = token.isEmpty() ? 0 : now.place(token);
        if (place < 0) {
            return Optional.empty();
        }
        String wanted = token.isEmpty() ? PRESENT + " and number > ?2" : "calendarId = ?1 and number > ?2";
        List<PersonalEntry> found = PersonalEntry.<PersonalEntry> find(wanted + " order by number", now.id(), place)
                .range(0, atMost).list();
        boolean more = found.size() > atMost;
        List<PersonalEntry> part = found.subList(0, Math.min(atMost, found.size()));
        return Optional.of(new Changes(part, more ? now.token(part.get(part.size() - 1).number()) : now.token(), more));
    }

    /**
     * @param place of the entry
     * @return the entry as it is now, octet for octet what was sent
     * @throws DavPreconditionException when it cannot be kept
     */
    @Transactional
    public PersonalEntry put(PersonalCalendar calendar, DavPath place, byte[] body) {
        String name = place.object();
        ClientEntry sent = EntryReader.read(body);
        String uid = sent.text("UID");
        if (uid == null || uid.isBlank() || uid.length() > LONGEST_ENTRY_NAME || name.length() > LONGEST_ENTRY_NAME) {
            throw new DavPreconditionException(403, DavNames.caldav("valid-calendar-object-resource"),
                    "caldav.uid.malformed");
        }
        if (!calendar.components().contains(sent.component())) {
            throw new DavPreconditionException(403, DavNames.caldav("supported-calendar-component"),
                    "caldav.calendar.holds-only", String.join(", ", calendar.components()));
        }
        PersonalCalendar locked = locked(calendar);
        requireOneName(locked, place, uid);
        PersonalEntry entry = PersonalEntry.<PersonalEntry> find("calendarId = ?1 and name = ?2", locked.id(), name)
                .firstResultOptional().orElseGet(() -> new PersonalEntry(locked, name));
        if (!entry.isPersistent() && PersonalEntry.count(PRESENT, locked.id()) >= MOST_ENTRIES) {
            throw full("caldav.calendar.full", MOST_ENTRIES);
        }
        locked.grow(entry.become(new String(body, StandardCharsets.UTF_8), uid, sent.component(), locked.next(),
                clock.instant()));
        if (locked.octets() > MOST_OCTETS) {
            throw full("caldav.calendar.too-large", MOST_OCTETS / 1_000_000);
        }
        entry.persist();
        return entry;
    }

    /** A UID has one name in a calendar, and a name keeps its UID (RFC 4791, 5.3.2.1). */
    private static void requireOneName(PersonalCalendar calendar, DavPath place, String uid) {
        String name = place.object();
        PersonalEntry.<PersonalEntry> list(PRESENT + " and (uid = ?2 or name = ?3)", calendar.id(), uid, name).stream()
                .filter(entry -> !entry.name().equals(name) || !entry.uid().equals(uid)).findFirst().ifPresent(other -> {
                    throw DavPreconditionException.uidConflict(place.beside(other.name()).href());
                });
    }

    @Transactional
    public void delete(PersonalCalendar calendar, String name) {
        PersonalCalendar locked = locked(calendar);
        entry(locked, name).ifPresent(entry -> locked.grow(-entry.vanish(locked.next(), clock.instant())));
        if (PersonalEntry.count("calendarId = ?1 and content is null", locked.id()) > MOST_TRACES) {
            PersonalEntry.delete("calendarId = ?1 and content is null", locked.id());
            locked.forget();
        }
    }

    private static PersonalCalendar locked(PersonalCalendar calendar) {
        return PersonalCalendar.<PersonalCalendar> findByIdOptional(calendar.id(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DavPreconditionException(409, null, "caldav.calendar.gone"));
    }

    private static DavPreconditionException full(String code, long most) {
        return new DavPreconditionException(507, DavNames.dav("quota-not-exceeded"), LocalizableMessage.of(code, most));
    }
}
