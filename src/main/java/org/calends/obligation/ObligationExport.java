package org.calends.obligation;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.orm.panache.Panache;
import net.fortuna.ical4j.model.property.XProperty;

/** Reads what a query finds from beginning to end in one transaction, holding no more than a few hundred in memory. */
@ApplicationScoped
public class ObligationExport {

    private static final int PART = 500;

    private final Clock clock;
    private final ObjectMapper json;
    private final AuthorityNames authorities;

    ObligationExport(Clock clock, ObjectMapper json, AuthorityNames authorities) {
        this.authorities = authorities;
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
        ObligationQuery query = keyed(asked);
        Clause where = where(query);
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

    @Transactional
    void writeCalendar(ObligationQuery query, CalendarStyle style, OutputStream out) throws IOException {
        out.write(CalendarText.head(List.of(), zones(query)));
        each(query, obligation -> out.write(CalendarText.component(obligation, style, List.of(draft(obligation)))));
        out.write(CalendarText.end());
    }

    /** What a calendar has no property for, so that an import reads back all that was exported. */
    private XProperty draft(Obligation obligation) throws IOException {
        ObligationDraft draft = ObligationDraft.of(obligation);
        return new XProperty("X-CALENDS-DRAFT", json.writeValueAsString(draft));
    }

    /** A calendar needs a component even when the query finds nothing: the organisation's zone is always there. */
    private CalendarZones zones(ObligationQuery query) {
        CalendarZones zones = new CalendarZones();
        int year = LocalDate.ofInstant(clock.instant(), clock.getZone()).getYear();
        zones.include(clock.getZone(), year, year);
        Clause where = where(keyed(query)).with("due.time is not null");
        var timed = where.select("due.zone, min(due.date), max(due.date)", Object[].class, " group by due.zone");
        timed.getResultList().forEach(row -> zones.include(ZoneId.of((String) row[0]), ((LocalDate) row[1]).getYear(),
                ((LocalDate) row[2]).getYear()));
        return zones;
    }

    private ObligationQuery keyed(ObligationQuery asked) {
        return asked.authorities().isEmpty() ? asked : asked.keyed(authorities.dictionary());
    }

    /** @param query keyed */
    private Clause where(ObligationQuery query) {
        Instant now = clock.instant();
        return query.where(LocalDate.ofInstant(now, clock.getZone()), now, false);
    }
}
