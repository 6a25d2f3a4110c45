package org.calends.intake.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One deadline as {@code deadline-language.txt} writes it; each part holds what is accepted, "*" anything. */
record ToldDeadline(boolean optional, Set<String> due, Set<String> kind, Set<String> bound, Set<String> authority,
        Set<String> time) {

    static ToldDeadline of(String words) {
        String[] parts = words.replaceFirst("^\\?", "").split(" ");
        return new ToldDeadline(words.startsWith("?"), part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3),
                part(parts, 4));
    }

    private static Set<String> part(String[] parts, int index) {
        return index >= parts.length || parts[index].isEmpty() ? Set.of("*") : Set.of(parts[index].split("/"));
    }

    /** The suggestion with its due date that is right in most, or null. */
    Suggestion best(List<Suggestion> read) {
        return read.stream().filter(one -> allows(due, due(one))).max(Comparator.comparingInt(
                one -> (hasKind(one) ? 4 : 0) + (hasBound(one) ? 2 : 0) + (hasAuthority(one) ? 1 : 0))).orElse(null);
    }

    boolean hasKind(Suggestion one) {
        return allows(kind, one.kind());
    }

    boolean hasBound(Suggestion one) {
        return allows(bound, one.bound());
    }

    boolean hasAuthority(Suggestion one) {
        return allows(authority, one.authority() == null ? null : one.authority().replace(' ', '_'));
    }

    boolean hasTime(Suggestion one) {
        return allows(time, one.dueTime());
    }

    private static String due(Suggestion one) {
        return one.dueDate() != null ? one.dueDate().toString() : one.period().iso();
    }

    private static boolean allows(Set<String> accepted, Object got) {
        return accepted.contains("*") || accepted.contains(Objects.toString(got, "-"));
    }
}
