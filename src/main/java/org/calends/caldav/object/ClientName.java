package org.calends.caldav.object;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.calends.caldav.collection.DavCollection;
import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * Under which name and UID a client made the entry that became an obligation: it must find both again where it put it. In other
 * collections the entry has our name and UID, for there another entry may be called so (RFC 4791, 5.3.2.1).
 */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_OBLIGATION, deduceAliasInjectionPoints = false)
@Table(name = "client_name")
class ClientName extends PanacheEntityBase {

    @Id
    private UUID obligationId;
    private String name;
    private String uid;
    private String place;

    protected ClientName() {
    }

    /** @param place see {@link #place(DavCollection, String)} */
    ClientName(UUID obligationId, String place, String name, String uid) {
        this.obligationId = obligationId;
        this.place = place;
        this.name = name;
        this.uid = uid;
    }

    /** @return what a collection of that person is called among all collections of all persons */
    static String place(DavCollection collection, String user) {
        return user + "/" + collection.name();
    }

    /** @return whether that person's program made it */
    boolean isOf(String user) {
        return place != null && place.startsWith(user + "/");
    }

    /** @return whether it is called so there; names from before places were noted hold everywhere */
    boolean holdsIn(String where) {
        return place == null || place.equals(where);
    }

    /** @return the name of that entry in that place, or null for ours */
    static ClientName of(UUID obligation, String where) {
        return obligation == null ? null
                : ClientName.<ClientName> findByIdOptional(obligation).filter(name -> name.holdsIn(where)).orElse(null);
    }

    UUID obligationId() {
        return obligationId;
    }

    String name() {
        return name;
    }

    String uid() {
        return uid;
    }
}
