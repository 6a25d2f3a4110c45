package org.calends.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.commons.collections4.ListUtils;
import org.calends.input.InvalidInputException;
import org.calends.input.UnreadableJson;
import org.calends.intake.row.ImportLinks;
import org.calends.intake.row.ImportRow;
import org.calends.intake.row.ImportRows;
import org.calends.intake.row.ImportWish;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.ObligationRecord;
import org.calends.obligation.model.ObligationState;
import org.calends.obligation.model.ReasonDraft;
import org.calends.obligation.search.ObligationSearch;
import org.calends.visibility.Visibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Takes in files of obligations, all or nothing. The file is read twice by the same code: first every row is checked as
 * {@link Obligations#register} would check it, then, unless it is a dry run or a row was bad, every row is registered in one
 * transaction; faulty rows may be left out where that is asked. Only a few hundred rows are in memory at a time, and of all
 * what they say of each other.
 *
 * <p>
 * Long files are brought by {@link ImportJobs} only, one at a time: each keeps a core and a database connection for as long as
 * it has rows.
 *
 * <p>
 * A row whose id is that of an obligation, or of a row that became one, changes nothing: an import adds and never
 * overwrites. An export of ours comes back as it was, closed obligations and chains included.
 */
@ApplicationScoped
public class Imports {

    private static final int PART = 200;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int IDS_AT_ONCE = 1_000;

    private final Obligations obligations;
    private final ObligationSearch search;
    private final ObjectMapper json;
    private final Clock clock;
    private final NearestNames nearest;

    Imports(Obligations obligations, ObligationSearch search, ObjectMapper json, Clock clock, NearestNames nearest) {
        this.nearest = nearest;
        this.clock = clock;
        this.obligations = obligations;
        this.search = search;
        this.json = json;
    }

    /** @throws IOException when the file cannot be read at all; what is wrong inside it is in the report */
    public ImportReport take(ImportFile file, ImportWish wish, String actor) throws IOException {
        return take(file, wish, actor, ImportProgress.NONE);
    }

    /**
     * A look at a file, which writes nothing.
     *
     * @param faulty is given each row that cannot be accepted
     */
    ImportReport look(ImportFile file, ImportWish wish, String actor, Consumer<ImportRow> faulty) throws IOException {
        return take(file, wish.previewing(), actor, ImportProgress.NONE, faulty);
    }

    /** All of the file or nothing. */
    public ImportReport take(ImportFile file, boolean dryRun, String actor) throws IOException {
        return take(file, ImportWish.plain(dryRun), actor);
    }

    ImportReport take(ImportFile file, ImportWish wish, String actor, ImportProgress progress) throws IOException {
        return take(file, wish, actor, progress, row -> {
            // nobody wants to see it
        });
    }

    /** @param faulty is given each row that cannot be accepted, when the wish is for a preview */
    ImportReport take(ImportFile file, ImportWish wish, String actor, ImportProgress progress,
            Consumer<ImportRow> faulty) throws IOException {
        ImportCheck check = new ImportCheck(wish.skipFaulty());
        PreviewCollector preview = wish.previews() ? new PreviewCollector(nearest::of, faulty) : null;
        ImportLinks links = new ImportLinks();
        ImportRows rows = file.rows(wish, clock);
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> {
            inParts(rows, check, part -> {
                check(part, check, links, preview);
                progress.checked(check.rows());
            });
            settle(links, check);
        });
        ImportReport report = check.report(wish.dryRun(), rows.notes())
                .showing(preview == null ? null : preview.preview(rows));
        if (!wish.dryRun() && !report.isRefused()) {
            QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds())
                    .run(() -> {
                        ImportCheck again = check.again();
                        inParts(rows, again, part -> {
                            register(part, links, actor);
                            progress.registered(again.rows(), report.rows());
                        });
                        requireAll(again.rows() == report.rows());
                        obligations.nameChains();
                        progress.complete(report);
                    });
        }
        return report;
    }

    /** A reader may take a failure of ours for a broken row and end there; what was checked must be what is written. */
    private static void requireAll(boolean asChecked) {
        if (!asChecked) {
            throw new IllegalStateException("The second reading of the file was not that of the first");
        }
    }

    /** Who depends on what is left out is left out too. */
    private void settle(ImportLinks links, ImportCheck check) {
        if (check.goesOn()) {
            Set<Integer> leaving = check.judgedLinks(links.settle(this::here));
            while (!leaving.isEmpty()) {
                links.forget(leaving);
                leaving = check.judgedLinks(links.settle(this::here));
            }
        }
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

    private void check(List<ImportRow> part, ImportCheck check, ImportLinks links, PreviewCollector preview) {
        Map<String, UUID> here = here(part.stream().flatMap(row -> Stream.concat(Stream.ofNullable(row.id()),
                Stream.ofNullable(row.links().get(ImportLinks.DEPENDS_ON)))).collect(Collectors.toSet()));
        for (ImportRow row : part) {
            boolean known = !row.withdraws() && row.id() != null && here.containsKey(row.id());
            if (row.withdraws()) {
                checkWithdrawal(row, check);
            } else if (known) {
                check.known();
            } else {
                check(row, here);
                if (check.judged(row)) {
                    links.note(row);
                }
            }
            if (preview != null) {
                preview.take(row, known);
            }
        }
    }

    /** Only what came from a file is taken back by a file. */
    private void checkWithdrawal(ImportRow row, ImportCheck check) {
        if (openFrom(row.id()).isEmpty()) {
            check.leaveOut(row, "import.entry.cancelled-unknown");
        } else {
            check.withdraws();
        }
    }

    private Optional<UUID> openFrom(String id) {
        return id == null ? Optional.empty()
                : Optional.ofNullable(ImportedEntry.obligations(List.of(id)).get(id))
                        .filter(there -> Obligation.<Obligation> findByIdOptional(there).filter(Obligation::isOpen)
                                .isPresent());
    }

    /** What a row depends on is looked at here where it is here already. */
    private void check(ImportRow row, Map<String, UUID> here) {
        if (row.fields().isEmpty()) {
            return;
        }
        try {
            obligations.check(read(row, null, Map.of(ImportLinks.DEPENDS_ON,
                    Objects.toString(here.get(row.links().get(ImportLinks.DEPENDS_ON)), ""))));
        } catch (InvalidInputException invalidInputException) {
            row.refuse(invalidInputException);
        }
    }

    private void register(List<ImportRow> all, ImportLinks links, String actor) {
        all.stream().filter(ImportRow::withdraws).forEach(row -> openFrom(row.id()).ifPresent(id -> obligations.withdraw(id,
                new ReasonDraft("Cancelled by its calendar"), OptionalInt.empty(), actor)));
        List<ImportRow> part = all.stream().filter(row -> !row.withdraws()).toList();
        Set<String> known = here(part.stream().map(ImportRow::id).filter(Objects::nonNull).toList()).keySet();
        List<ImportRow> fresh = part.stream().filter(row -> row.id() == null || !known.contains(row.id())).toList();
        requireAll(fresh.stream().allMatch(row -> row.errors().isEmpty()));
        List<Obligation> registered = obligations.restoreAll(fresh.stream().map(row -> read(row, links)).toList(), actor);
        Set<String> taken = taken(fresh.stream().map(ImportRow::id).filter(Objects::nonNull).toList());
        for (int i = 0; i < fresh.size(); i++) {
            if (fresh.get(i).id() != null) {
                if (!taken.contains(fresh.get(i).id())) {
                    new ImportedEntry(fresh.get(i).id(), registered.get(i).id()).persist();
                }
            }
        }
    }

    /** @return which of these ids name something that whoever imports may not know of; that keeps them, and nobody is told */
    private static Set<String> taken(Collection<String> ids) {
        return Visibility.EVERYTHING.during(() -> ImportedEntry.obligations(ids)).keySet();
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
            throw UnreadableJson.asInvalid(unreadable);
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
