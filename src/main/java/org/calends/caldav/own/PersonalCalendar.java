package org.calends.caldav.own;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A calendar or task list of one person, made by that person's program. */
@Entity
@Table(name = "personal_calendar")
public class PersonalCalendar extends PanacheEntityBase {

    private static final String TOKEN = "urn:calends:own:";

    @Id
    private UUID id;
    private String username;
    private String name;
    private String components;
    private long latest;
    private long oldest;
    private long octets;

    protected PersonalCalendar() {
    }

    PersonalCalendar(String username, String name, List<String> components) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.name = name;
        this.components = String.join(",", components);
    }

    UUID id() {
        return id;
    }

    /** @return the last part of its address */
    public String name() {
        return name;
    }

    /** @return under which its looks are kept */
    public String key() {
        return id.toString();
    }

    /** @return such as {@code VTODO}; at least one */
    public List<String> components() {
        return List.of(components.split(","));
    }

    /** @return the place up to which it is known to whoever has this (RFC 6578, 3.2) */
    public String token() {
        return token(latest);
    }

    String token(long number) {
        return TOKEN + id + ":" + number;
    }

    /** @return after which change to go on; -1 when this is no place in it as it is now */
    long place(String token) {
        String own = TOKEN + id + ":";
        String number = token.startsWith(own) ? token.substring(own.length()) : "";
        long place = number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
        return place >= oldest && place <= latest ? place : -1;
    }

    /** @return the number of the change that is being made */
    long next() {
        return ++latest;
    }

    /** What was deleted before now can no longer be told. */
    void forget() {
        oldest = latest;
    }

    long octets() {
        return octets;
    }

    void grow(long by) {
        octets += by;
    }
}
