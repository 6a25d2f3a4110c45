package org.calends.account.password;

/**
 * The rules as they ship, and a hash that costs a test nothing.
 */
import java.util.Optional;
import java.util.Set;

/** The rules as they ship, and a hash that costs a test nothing. */
public class CheapPasswords implements PasswordSettings {

    @Override
    public int shortest() {
        return 12;
    }

    @Override
    public int shortestWithSecondFactor() {
        return 8;
    }

    @Override
    public int memory() {
        return 64;
    }

    @Override
    public int iterations() {
        return 1;
    }

    @Override
    public int parallelism() {
        return 1;
    }

    @Override
    public Optional<Set<String>> onlyFor() {
        return Optional.empty();
    }
}
