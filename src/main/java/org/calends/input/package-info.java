/**
 * What every door shares: reading texts, dates, lists and versions as people and programs send them, and the
 * exceptions by which input is refused. Knows no feature, and never says what a field is good for.
 * Read {@link org.calends.input.InvalidInputException} first.
 */
package org.calends.input;
