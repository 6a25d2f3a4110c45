package org.calends.caldav.collection;

import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** How a person's client shows a collection. */
@Entity
@Table(name = "collection_look")
public class StoredDisplayProperties extends PanacheEntityBase {

    /** Each person's own. */
    @Embeddable
    record Id(String username, String collection) implements Serializable {
    }

    @EmbeddedId
    private Id id;
    private String displayName;
    private String color;
    private String sortOrder;
    private String description;

    protected StoredDisplayProperties() {
    }

    StoredDisplayProperties(Id id) {
        this.id = id;
    }

    String collection() {
        return id.collection();
    }

    /** @return the person's own name for it, or null */
    public String displayName() {
        return displayName;
    }

    /** @return the person's own colour, or null */
    public String color() {
        return color;
    }

    /** @return where the person's client shows it among the others, or null */
    public String sortOrder() {
        return sortOrder;
    }

    /** @return what the person says of it, or null */
    public String description() {
        return description;
    }

    void describe(String words) {
        description = words;
    }

    void put(String place) {
        sortOrder = place;
    }

    void call(String name) {
        displayName = name;
    }

    void paint(String newColor) {
        color = newColor;
    }
}
