package org.calends.caldav.own;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a program put into one of its own calendars, or the trace of what it has deleted there. */
@Entity
@Table(name = "personal_entry")
public class PersonalEntry extends PanacheEntityBase {

    @Id
    private UUID id;
    private UUID calendarId;
    private String name;
    private String uid;
    private String component;
    private String content;
    private long number;
    private Instant changedAt;

    protected PersonalEntry() {
    }

    PersonalEntry(PersonalCalendar calendar, String name) {
        this.id = UUID.randomUUID();
        this.calendarId = calendar.id();
        this.name = name;
    }

    /** @return the last part of its address */
    public String name() {
        return name;
    }

    String uid() {
        return uid;
    }

    /** @return such as {@code VEVENT} */
    public String component() {
        return component;
    }

    /** @return whether it was deleted */
    public boolean isGone() {
        return content == null;
    }

    public byte[] octets() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** @return the lines, unfolded */
    public String unfolded() {
        return content.replaceAll("\r\n?", "\n").replaceAll("\n[ \t]", "").replace("\n", "\r\n");
    }

    public String etag() {
        return '"' + UUID.nameUUIDFromBytes(octets()).toString() + '"';
    }

    public Instant changedAt() {
        return changedAt;
    }

    long number() {
        return number;
    }

    /** @return how many octets it holds more than before */
    long become(String text, String itsUid, String itsComponent, long change, Instant at) {
        long before = content == null ? 0 : octets().length;
        content = text;
        uid = itsUid;
        component = itsComponent;
        number = change;
        changedAt = at;
        return octets().length - before;
    }

    /** @return how many octets it held */
    long vanish(long change, Instant at) {
        long before = octets().length;
        content = null;
        number = change;
        changedAt = at;
        return before;
    }
}
