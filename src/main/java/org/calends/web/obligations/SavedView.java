package org.calends.web.obligations;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A search of the list that somebody gave a name. */
@Entity
@Table(name = "saved_view")
class SavedView extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String username;
    private String name;
    private String query;

    protected SavedView() {
    }

    SavedView(String username, String name, String query) {
        this.username = username;
        this.name = name;
        this.query = query;
    }

    void become(String newQuery) {
        query = newQuery;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** @return the address's part after the question mark */
    public String query() {
        return query;
    }
}
