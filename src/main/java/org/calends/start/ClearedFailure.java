package org.calends.start;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Stands in the log for a failure whose words, or whose cause's words, may not be written down as they are: the same names, the
 * same places, other words.
 */
final class ClearedFailure extends Throwable {

    private static final long serialVersionUID = 1L;

    private final String words;

    private ClearedFailure(String words, Throwable failure) {
        super(words);
        this.words = words;
        setStackTrace(failure.getStackTrace());
    }

    /** @return the failure itself when its words stay as they are, and those of all behind it */
    static Throwable of(Throwable failure, UnaryOperator<String> clearing) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return isClear(failure, clearing, seen) ? failure : copy(failure, clearing, emptied(seen));
    }

    private static boolean isClear(Throwable failure, UnaryOperator<String> clearing, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return true;
        }
        String words = failure.toString();
        boolean clear = words == null || words.equals(clearing.apply(words));
        for (Throwable beside : failure.getSuppressed()) {
            clear &= isClear(beside, clearing, seen);
        }
        return clear & isClear(failure.getCause(), clearing, seen);
    }

    private static ClearedFailure copy(Throwable failure, UnaryOperator<String> clearing, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return null;
        }
        ClearedFailure copy = new ClearedFailure(clearing.apply(String.valueOf(failure)), failure);
        for (Throwable each : failure.getSuppressed()) {
            Throwable beside = copy(each, clearing, seen);
            if (beside != null) {
                copy.addSuppressed(beside);
            }
        }
        copy.initCause(copy(failure.getCause(), clearing, seen));
        return copy;
    }

    private static Set<Throwable> emptied(Set<Throwable> seen) {
        seen.clear();
        return seen;
    }

    @Override
    public String toString() {
        return words;
    }
}
