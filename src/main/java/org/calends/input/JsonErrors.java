package org.calends.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.calends.input.InvalidInputException.Violation;

/** The faults of one reading: the first of each field are kept, up to as many as an answer names, and all are counted. */
final class JsonErrors {

    private final Map<String, Violation> first = new LinkedHashMap<>();
    private int more;

    /**
     * What could not be read is empty in the object, and "is required" would be no second mistake of its own.
     *
     * @param fault asked for only where there is room for it: to word a million would cost more than to read them
     */
    void add(Supplier<Violation> fault) {
        if (first.size() == InvalidInputException.MOST_NAMED) {
            more++;
        } else {
            Violation found = fault.get();
            first.putIfAbsent(found.field(), found);
        }
    }

    boolean isEmpty() {
        return first.isEmpty();
    }

    InvalidInputException asInvalid() {
        return new InvalidInputException(List.copyOf(first.values()), first.size() + more);
    }
}
