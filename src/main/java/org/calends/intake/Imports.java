package org.calends.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;

import org.apache.commons.collections4.ListUtils;
import org.calends.obligation.Invalid;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationDraft;
import org.calends.obligation.ObligationRecord;
import org.calends.obligation.ObligationSearch;
import org.calends.obligation.ObligationState;
import org.calends.obligation.Obligations;
import org.calends.obligation.Unreadable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Takes in files of obligations, all or nothing. The file is read twice by the same code: first every row is checked as
 * {@link Obligations#register} would check it, then, unless it is a dry run or a row was bad, every row is registered in one
 * transaction. Only a few hundred rows are in memory at a time, and of all what they say of each other.
 *
 * <p>
 * Large files are taken one at a time: each keeps a core, a thread and a database connection for as long as it has rows.
 *
 * <p>
 * A row whose id is that of an obligation, or of a row that became one, changes nothing: an import adds and never overwrites.
 * An
 * export of ours comes back as it was, closed obligations and chains included.
 */
@ApplicationScoped
public class Imports {

    private static final int PART = 200;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int IDS_AT_ONCE = 1_000;

    private final LargeImports large = new LargeImports();
    private final Obligations obligations;
    private final ObligationSearch search;
    private final ObjectMapper json;

    Imports(Obligations obligations, ObligationSearch search, ObjectMapper json) {
        this.obligations = obligations;
        this.search = search;
        this.json = json;
    }

    /**
     * @throws IOException when the file cannot be read at all; what is wrong inside it is in the report
     * @throws ServiceUnavailableException when the file is large and another large one is being imported
     */
    public ImportReport take(ImportFile file, boolean dryRun, String actor) throws IOException {
        return large.take(Files.size(file.path()), () -> takeNow(file, dryRun, actor));
    }

    private ImportReport takeNow(ImportFile file, boolean dryRun, String actor) throws IOException {
        ImportCheck check = new ImportCheck();
        ImportLinks links = new ImportLinks();
        ImportRows rows = file.rows();
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> {
            inParts(rows, check, part -> check(part, check, links));
            check.judged(check.goesOn() ? links.settle(this::here) : List.of());
        });
        ImportReport report = check.report(dryRun);
        if (!dryRun && !report.isRefused()) {
            QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds())
                    .run(() -> {
                        inParts(rows, new ImportCheck(), part -> register(part, links, actor));
                        obligations.nameChains();
                    });
        }
        return report;
    }

    private static void inParts(ImportRows rows, ImportCheck check, Consumer<List<ImportRow>> taker) {
        List<ImportRow> part = new ArrayList<>(PART);
        try {
            rows.each(row -> {
                if (check.counts(row)) {
                    part.add(row);
                }
                if (part.size() == PART) {
                    settle(part, taker);
                }
                return check.goesOn();
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        settle(part, taker);
    }

    private static void settle(List<ImportRow> part, Consumer<List<ImportRow>> taker) {
        taker.accept(part);
        part.clear();
        Panache.getEntityManager().flush();
        Panache.getEntityManager().clear();
    }

    private void check(List<ImportRow> part, ImportCheck check, ImportLinks links) {
        Map<String, UUID> here = here(part.stream().flatMap(row -> Stream.concat(Stream.ofNullable(row.id()),
                Stream.ofNullable(row.links().get(ImportLinks.DEPENDS_ON)))).collect(Collectors.toSet()));
        for (ImportRow row : part) {
            if (row.id() != null && here.containsKey(row.id())) {
                check.known();
            } else {
                check(row, here);
                check.judged(row);
                links.note(row);
            }
        }
    }

    /** What a row depends on is looked at here where it is here already. */
    private void check(ImportRow row, Map<String, UUID> here) {
        if (row.fields().isEmpty()) {
            return;
        }
        try {
            obligations.check(read(row, null, Map.of(ImportLinks.DEPENDS_ON,
                    Objects.toString(here.get(row.links().get(ImportLinks.DEPENDS_ON)), ""))));
        } catch (Invalid invalid) {
            row.refuse(invalid);
        }
    }

    private void register(List<ImportRow> part, ImportLinks links, String actor) {
        Set<String> known = here(part.stream().map(ImportRow::id).filter(Objects::nonNull).toList()).keySet();
        List<ImportRow> fresh = part.stream().filter(row -> row.id() == null || !known.contains(row.id())).toList();
        List<Obligation> registered = obligations.restoreAll(fresh.stream().map(row -> read(row, links)).toList(), actor);
        for (int i = 0; i < fresh.size(); i++) {
            if (fresh.get(i).id() != null) {
                new ImportedEntry(fresh.get(i).id(), registered.get(i).id()).persist();
            }
        }
    }

    private ObligationRecord read(ImportRow row, ImportLinks links) {
        Map<String, String> called = new HashMap<>();
        row.links().forEach((field, id) -> called.put(field, Objects.toString(links.here(id), "")));
        return read(row, links.idOf(row), called);
    }

    /** @param called whom its fields name, as they are called here; empty for nobody */
    private ObligationRecord read(ImportRow row, UUID id, Map<String, String> called) {
        called.forEach((field, other) -> {
            if (!other.isEmpty()) {
                row.name(field, other);
            }
        });
        return new ObligationRecord(id, read(row.fields(), ObligationDraft.class), read(row.state(), ObligationState.class));
    }

    private <T> T read(ObjectNode fields, Class<T> type) {
        try {
            return json.treeToValue(fields, type);
        } catch (JsonProcessingException unreadable) {
            throw Unreadable.asInvalid(unreadable);
        }
    }

    /** @return the obligations that are here, by the ids that files have for them: from where they came, or our own */
    private Map<String, UUID> here(Collection<String> all) {
        Map<String, UUID> here = new HashMap<>();
        for (List<String> some : ListUtils.partition(List.copyOf(all), IDS_AT_ONCE)) {
            here.putAll(ImportedEntry.obligations(some));
            Set<UUID> ours = some.stream().filter(ImportLinks::isOurs).map(UUID::fromString).collect(Collectors.toSet());
            if (!ours.isEmpty()) {
                search.known(ours).forEach(id -> here.put(id.toString(), id));
            }
        }
        return here;
    }
}
