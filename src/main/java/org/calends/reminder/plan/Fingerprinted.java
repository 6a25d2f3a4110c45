package org.calends.reminder.plan;

/**
 * A large value with its fingerprint, which is computed from it here, once, so that the two cannot disagree.
 *
 * @param <T> a value that does not change
 */
public final class Fingerprinted<T extends Record> {

    private final T value;
    private final String fingerprint;

    public Fingerprinted(T value) {
        this.value = value;
        this.fingerprint = Fingerprint.textOf(value);
    }

    T value() {
        return value;
    }

    String fingerprint() {
        return fingerprint;
    }
}
