package org.calends.obligation.change;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.input.UnknownResourceException;
import org.calends.input.VersionConflictException;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.PostponementDraft;

/** Several obligations changed together: all of them, or none. */
@ApplicationScoped
public class ObligationBatch {

    private final Obligations obligations;

    ObligationBatch(Obligations obligations) {
        this.obligations = obligations;
    }

    /** One of several, as the person who picked it saw it. */
    public record Pick(UUID id, int version) {

        OptionalInt seen() {
            return OptionalInt.of(version);
        }
    }

    /** One of them cannot be changed, so none was. */
    public static final class BatchConflictException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String title;

        BatchConflictException(String title, RuntimeException cause) {
            super(title + ": " + cause.getMessage(), cause);
            this.title = title;
        }

        /** @return the title of the obligation that stood in the way */
        public String title() {
            return title;
        }
    }

    /**
     * @return them as they are then
     * @throws InvalidInputException what was written cannot be accepted, for whichever of them
     * @throws BatchConflictException one was changed by someone else, or is gone
     */
    @Transactional
    public List<Obligation> edit(List<Pick> picks, UnaryOperator<ObligationDraft> rewrite, String actor) {
        return each(picks, pick -> obligations.edit(pick.id(), rewrite, pick.seen(), actor));
    }

    /**
     * @throws InvalidInputException as {@link #edit}
     * @throws BatchConflictException one is closed, was changed by someone else, or is gone
     */
    @Transactional
    public List<Obligation> postpone(List<Pick> picks, PostponementDraft draft, String actor) {
        return each(picks, pick -> obligations.postpone(pick.id(), draft, pick.seen(), actor));
    }

    private static List<Obligation> each(List<Pick> picks, Function<Pick, Obligation> act) {
        return picks.stream().map(pick -> {
            try {
                return act.apply(pick);
            } catch (ConflictException | VersionConflictException | UnknownResourceException hindrance) {
                throw new BatchConflictException(titleOf(pick.id()), hindrance);
            }
        }).toList();
    }

    private static String titleOf(UUID id) {
        return Obligation.<Obligation> findByIdOptional(id).map(Obligation::title).orElse(id.toString());
    }
}
