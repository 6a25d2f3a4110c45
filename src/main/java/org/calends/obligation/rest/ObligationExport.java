package org.calends.obligation.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.obligation.calendar.CalendarStyle;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.calendar.CalendarZones;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.ObligationState;
import org.calends.obligation.search.ObligationQuery;
import org.calends.obligation.search.QueryNames;
import org.calends.obligation.search.WhereClause;
import org.calends.table.TableWriter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.hibernate.orm.panache.Panache;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * The one exporter: reads what a query finds from beginning to end in one transaction, holding no more than a few hundred
 * in memory, and writes it as a table or a calendar that an import brings back as it was.
 */
@ApplicationScoped
public class ObligationExport {

    private static final int PART = 500;

    private final Clock clock;
    private final ObjectMapper json;
    private final QueryNames names;

    ObligationExport(Clock clock, ObjectMapper json, QueryNames names) {
        this.names = names;
        this.clock = clock;
        this.json = json;
    }

    /** Writes an obligation somewhere. */
    @FunctionalInterface
    public interface Writer {

        void write(Obligation obligation) throws IOException;
    }

    /** Hands over each obligation in the query's order. */
    @Transactional
    public void each(ObligationQuery asked, Writer writer) throws IOException {
        ObligationQuery query = names.resolved(asked);
        WhereClause where = where(query);
        List<Obligation> part;
        int page = 0;
        do {
            part = Obligation.<Obligation> find(where.from() + query.orderBy(), where.parameters()).page(page++, PART).list();
            for (Obligation obligation : part) {
                writer.write(obligation);
            }
            Panache.getEntityManager().clear();
        } while (part.size() == PART);
    }

    /** Writes a table of what the query finds, which an import reads back. */
    @Transactional
    public void writeTable(ObligationQuery query, TableForm form, OutputStream out) throws IOException {
        writeTable(out, form, writer -> each(query, writer));
    }

    /** Writes a table of these, in this order; those that are gone are left out. */
    @Transactional
    public void writeTable(List<UUID> ids, TableForm form, OutputStream out) throws IOException {
        Map<UUID, Obligation> found = Obligation.<Obligation> list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Obligation::id, each -> each));
        writeTable(out, form, writer -> {
            for (UUID id : ids) {
                if (found.containsKey(id)) {
                    writer.write(found.get(id));
                }
            }
        });
    }

    /** Hands over obligations one by one. */
    @FunctionalInterface
    private interface Rows {

        void to(Writer writer) throws IOException;
    }

    private static void writeTable(OutputStream out, TableForm form, Rows rows) throws IOException {
        try (TableWriter writer = form.to(out)) {
            rows.to(new ObligationTable(writer)::write);
        }
    }

    /** Writes a calendar of what the query finds, which an import reads back. */
    @Transactional
    public void writeCalendar(ObligationQuery query, CalendarStyle style, OutputStream out) throws IOException {
        out.write(CalendarText.head(List.of(), zones(query)));
        each(query, obligation -> out.write(CalendarText.component(obligation, style, whole(obligation))));
        out.write(CalendarText.end());
    }

    /** @return a calendar of this one alone */
    byte[] calendar(Obligation obligation, CalendarStyle style) throws IOException {
        return CalendarText.file(obligation, style, whole(obligation));
    }

    /** What a calendar has no property for, so that an import reads back all that was exported. */
    private List<XProperty> whole(Obligation obligation) throws IOException {
        ObjectNode state = json.valueToTree(ObligationState.of(obligation));
        state.put("id", obligation.id().toString());
        return List.of(new XProperty("X-CALENDS-DRAFT", json.writeValueAsString(ObligationDraft.of(obligation))),
                new XProperty("X-CALENDS-STATE", json.writeValueAsString(state)));
    }

    /** A calendar needs a component even when the query finds nothing: the organisation's zone is always there. */
    private CalendarZones zones(ObligationQuery query) {
        CalendarZones zones = new CalendarZones();
        int year = LocalDate.ofInstant(clock.instant(), clock.getZone()).getYear();
        zones.include(clock.getZone(), year, year);
        WhereClause where = where(names.resolved(query)).with("due.time is not null");
        var timed = where.select("due.zone, min(due.date), max(due.date)", Object[].class, " group by due.zone");
        timed.getResultList().forEach(row -> zones.include(ZoneId.of((String) row[0]), ((LocalDate) row[1]).getYear(),
                ((LocalDate) row[2]).getYear()));
        return zones;
    }

    /** @param query resolved */
    private WhereClause where(ObligationQuery query) {
        Instant now = clock.instant();
        return query.where(LocalDate.ofInstant(now, clock.getZone()), now, false);
    }
}
