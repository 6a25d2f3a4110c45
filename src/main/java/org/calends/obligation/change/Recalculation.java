package org.calends.obligation.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Status;
import org.calends.visibility.Visibility;

/**
 * When a calendar changes, what was counted by it is counted again: a date that comes out differently moves, with its
 * reminders, and is listed for a person to look at.
 */
@ApplicationScoped
public class Recalculation {

    private final Obligations obligations;

    Recalculation(Obligations obligations) {
        this.obligations = obligations;
    }

    /** An obligation whose date came out differently. */
    public record Moved(UUID id, String title, LocalDate from, LocalDate to) {
    }

    /** @param reason told to everyone who was told the old date */
    @Transactional
    public List<Moved> afterChangeOf(String calendar, String reason, String actor) {
        List<Moved> moved = Visibility.EVERYTHING.during(() -> recounted(calendar, reason, actor));
        Set<UUID> seen = Obligation.<Obligation> list("id in ?1", moved.stream().map(Moved::id).toList()).stream()
                .map(Obligation::id).collect(Collectors.toSet());
        return moved.stream().filter(each -> seen.contains(each.id())).toList();
    }

    private List<Moved> recounted(String calendar, String reason, String actor) {
        List<Moved> moved = new ArrayList<>();
        List<Obligation> counted = Obligation.list("status = ?1 and computation like ?2 order by id", Status.OPEN,
                "%\"calendar\":\"%" + calendar + "%");
        for (Obligation obligation : counted) {
            LocalDate before = obligation.due().date();
            LocalDate after = obligations.recount(obligation.id(), reason, actor).due().date();
            if (!after.equals(before)) {
                moved.add(new Moved(obligation.id(), obligation.title(), before, after));
            }
        }
        return moved;
    }
}
