package org.calends.obligation.model;

import java.util.UUID;

/**
 * An obligation as a file holds it.
 *
 * @param id the id that it is to have here, so that others can refer to it before it is stored; null: a fresh one
 * @param draft with a due date and no period
 * @param state what became of it before
 */
public record ObligationRecord(UUID id, ObligationDraft draft, ObligationState state) {
}
