package org.calends.intake.deadline;

import java.util.List;

import org.calends.language.LocalizableMessage;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;

/**
 * What a date is taken for.
 *
 * @param scene where it stands
 * @param kind what sort of deadline
 * @param bound how it limits acting
 * @param confidence from 0 to 1
 * @param reasons for the reviewer
 */
public record Classification(DateContext scene, Kind kind, Bound bound, double confidence, List<LocalizableMessage> reasons) {
}
