package org.calends.intake.file;

import java.util.List;

/**
 * A name in a file that nobody here has.
 *
 * @param field {@code owner}, {@code deputy} or {@code authority}
 * @param written as it stands in the file
 * @param nearest who is called most like that, the nearest first: addresses of people, names of authorities
 */
public record UnknownName(String field, String written, List<String> nearest) {
}
