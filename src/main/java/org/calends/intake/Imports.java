package org.calends.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.obligation.Invalid;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationDraft;
import org.calends.obligation.ObligationSearch;
import org.calends.obligation.Obligations;
import org.calends.obligation.Unreadable;
import org.calends.workday.CannotCountException;
import org.calends.workday.Recurrence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Takes in files of obligations, all or nothing. The file is read twice by the same code: first every row is checked as
 * {@link Obligations#register} would check it, then, unless it is a dry run or a row was bad, every row is registered in one
 * transaction. Only a few hundred rows are in memory at a time.
 *
 * <p>
 * A row whose id is that of an obligation, or of a row that became one, changes nothing: an import adds and never overwrites.
 */
@ApplicationScoped
public class Imports {

    private static final int PART = 200;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Obligations obligations;
    private final ObligationSearch search;
    private final ObjectMapper json;

    Imports(Obligations obligations, ObligationSearch search, ObjectMapper json) {
        this.obligations = obligations;
        this.search = search;
        this.json = json;
    }

    /** @throws IOException when the file cannot be read at all; what is wrong inside it is in the report */
    public ImportReport take(ImportFile file, boolean dryRun, String actor) throws IOException {
        ImportCheck check = new ImportCheck();
        ImportRows rows = file.rows();
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds())
                .run(() -> inParts(rows, check, part -> check(part, check)));
        ImportReport report = check.report(dryRun);
        if (!dryRun && !report.isRefused()) {
            QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds())
                    .run(() -> inParts(rows, new ImportCheck(), part -> register(part, actor)));
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

    private void check(List<ImportRow> part, ImportCheck check) {
        Set<String> known = known(part);
        for (ImportRow row : part) {
            if (row.id() != null && known.contains(row.id())) {
                check.known();
            } else {
                checkDraft(row);
                check.judged(row);
            }
        }
    }

    private void checkDraft(ImportRow row) {
        if (row.fields().isEmpty()) {
            return;
        }
        try {
            ObligationDraft draft = draft(row);
            obligations.check(draft);
            checkRecurrence(draft);
        } catch (Invalid invalid) {
            row.refuse(invalid);
        }
    }

    private static void checkRecurrence(ObligationDraft draft) {
        if (draft.recurrence() != null) {
            try {
                new Recurrence(draft.recurrence(), draft.dueDate());
            } catch (CannotCountException unsupported) {
                throw new Invalid("recurrence", unsupported.getMessage());
            }
        }
    }

    private void register(List<ImportRow> part, String actor) {
        Set<String> known = known(part);
        List<ImportRow> fresh = part.stream().filter(row -> row.id() == null || !known.contains(row.id())).toList();
        List<Obligation> registered = obligations.registerAll(fresh.stream().map(this::draft).toList(), actor);
        for (int i = 0; i < fresh.size(); i++) {
            if (fresh.get(i).id() != null) {
                new ImportedEntry(fresh.get(i).id(), registered.get(i).id()).persist();
            }
        }
    }

    private Set<String> known(List<ImportRow> part) {
        List<String> ids = part.stream().map(ImportRow::id).filter(Objects::nonNull).toList();
        Set<String> known = new HashSet<>(ImportedEntry.known(ids));
        Set<UUID> ours = ids.stream().filter(id -> OURS.matcher(id).matches()).map(UUID::fromString)
                .collect(Collectors.toSet());
        if (!ours.isEmpty()) {
            search.byId(ours).keySet().forEach(id -> known.add(id.toString()));
        }
        return known;
    }

    private ObligationDraft draft(ImportRow row) {
        try {
            return json.treeToValue(row.fields(), ObligationDraft.class);
        } catch (JsonProcessingException unreadable) {
            throw Unreadable.asInvalid(unreadable);
        }
    }
}
