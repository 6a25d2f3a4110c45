package org.calends.input;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a longer list; {@link Paging} says which.
 *
 * @param page which part, from 0
 * @param size how many items a full part has
 * @param total how many items there are in all
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** Longer parts are refused. */
    public static final int LARGEST = 500;

    /** @return the same part with each item turned into something else */
    public <R> Page<R> map(Function<? super T, ? extends R> turn) {
        return new Page<>(items.stream().<R> map(turn).toList(), page, size, total);
    }
}
