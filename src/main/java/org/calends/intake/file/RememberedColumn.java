package org.calends.intake.file;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.calends.intake.row.ColumnMapping;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a person said once that a column is for; the next table with such a heading is read so. */
@Entity
@Table(name = "remembered_column")
class RememberedColumn extends PanacheEntityBase {

    private static final int LONGEST = 255;
    private static final int MOST = 500;

    /** Each person's own. */
    @Embeddable
    record Id(String username, String heading) implements Serializable {
    }

    @EmbeddedId
    private Id id;
    private String field;

    protected RememberedColumn() {
    }

    RememberedColumn(Id id, String field) {
        this.id = id;
        this.field = field;
    }

    static ColumnMapping of(String user) {
        Map<String, String> fields = new HashMap<>();
        RememberedColumn.<RememberedColumn> list("id.username", user)
                .forEach(each -> fields.put(each.id.heading(), each.field));
        return new ColumnMapping(fields);
    }

    static void remember(String user, ColumnMapping said) {
        said.fields().forEach((heading, field) -> {
            Id key = new Id(user, heading);
            RememberedColumn there = RememberedColumn.findById(key);
            if (there != null) {
                there.field = field;
            } else if (heading.length() <= LONGEST && !heading.isEmpty() && count("id.username", user) < MOST) {
                new RememberedColumn(key, field).persist();
            }
        });
    }
}
