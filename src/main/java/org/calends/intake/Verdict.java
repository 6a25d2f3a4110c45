package org.calends.intake;

import java.util.List;

import org.calends.obligation.Bound;
import org.calends.obligation.Kind;

/**
 * What a date is taken for.
 *
 * @param scene where it stands
 * @param kind what sort of deadline
 * @param bound how it limits acting
 * @param confidence from 0 to 1
 * @param reasons for the reviewer
 */
record Verdict(Scene scene, Kind kind, Bound bound, double confidence, List<String> reasons) {
}
