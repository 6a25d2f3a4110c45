package org.calends.intake.review;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

import org.calends.input.InvalidInputException;

/** In which order suggestions are listed. */
public enum SuggestionOrder {

    /** Those of the newest document first, in the order of its text. */
    TEXT("position", "s.document.id desc, s.position", Comparator.comparingInt(StoredSuggestion::number)),
    /** The most doubtful first: what a person should look at. */
    DOUBTFUL("confidence", "s.read.confidence, s.document.id desc, s.position",
            Comparator.comparingDouble((StoredSuggestion one) -> one.asRead().confidence())),
    /** The surest first: what may be accepted at a glance. */
    SURE("-confidence", "s.read.confidence desc, s.document.id desc, s.position",
            Comparator.comparingDouble((StoredSuggestion one) -> -one.asRead().confidence()));

    private final String sort;
    private final String columns;
    private final Comparator<StoredSuggestion> comparator;

    SuggestionOrder(String sort, String columns, Comparator<StoredSuggestion> comparator) {
        this.sort = sort;
        this.columns = columns;
        this.comparator = comparator;
    }

    /**
     * @param sort as an address names it; empty or null: the order of the text
     * @throws InvalidInputException when there is no such order
     */
    public static SuggestionOrder of(String sort) {
        if (sort == null || sort.isBlank()) {
            return TEXT;
        }
        return Arrays.stream(values()).filter(order -> order.sort.equals(sort.strip())).findFirst()
                .orElseThrow(() -> new InvalidInputException("sort", "must be one of "
                        + Arrays.stream(values()).map(order -> order.sort).collect(Collectors.joining(", "))));
    }

    /** @return as an address names it */
    public String sort() {
        return sort;
    }

    String columns() {
        return columns;
    }

    /** Equal ones stay in the order of the text. */
    public Comparator<StoredSuggestion> comparator() {
        return comparator;
    }
}
