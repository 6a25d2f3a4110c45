package org.calends.account.password;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * Passwords as they are stored: hashed with Argon2id. Those of before, hashed with bcrypt, are still verified. Each hash takes
 * its memory only while it is computed, and no more are computed at a time than a quarter of the heap holds.
 */
@Singleton
public class PasswordHasher {

    private static final int COST_OF_BEFORE = 10;
    private static final int SHARE_OF_HEAP = 4;
    private static final int SALT_OF_BEFORE = 16;

    private final Argon2 now;
    private final int atOnce;
    private final Semaphore places;
    private final String nobodys;

    PasswordHasher(PasswordSettings settings) {
        this.now = new Argon2(settings.memory(), settings.iterations(), settings.parallelism());
        this.atOnce = atOnce(settings.memory(), Runtime.getRuntime().maxMemory(), Runtime.getRuntime().availableProcessors());
        this.places = new Semaphore(atOnce, true);
        this.nobodys = hash(UUID.randomUUID().toString());
    }

    static int atOnce(int memory, long heap, int processors) {
        long fitting = heap / SHARE_OF_HEAP / (memory * 1024L);
        return (int) Math.max(1, Math.min(processors, fitting));
    }

    /** @return how many hashes are computed at a time; further ones wait */
    public int atOnce() {
        return atOnce;
    }

    /** @return what takes the place of an account's where there is none: no password is right, and that takes as long to see */
    public String nobodys() {
        return nobodys;
    }

    public String hash(String password) {
        return inPlace(() -> now.hash(OpaqueString.of(password)));
    }

    /** @return whether this hash was made otherwise than new ones are */
    public boolean isOutdated(String stored) {
        return Argon2.of(stored).filter(now::equals).isEmpty();
    }

    public boolean matches(String stored, char[] password) {
        String typed = new String(password);
        Optional<Argon2> made = Argon2.of(stored);
        return inPlace(() -> made.isPresent() ? made.get().matches(stored, OpaqueString.of(typed))
                : OpenBSDBCrypt.checkPassword(stored, password));
    }

    /** Takes as long as to verify against a hash of the other kind, so that nobody can tell the two apart by time. */
    public void spendOnTheOther(String stored, char[] password) {
        if (Argon2.of(stored).isEmpty()) {
            matches(nobodys, password);
        } else {
            inPlace(() -> OpenBSDBCrypt.generate("2a", password, new byte[SALT_OF_BEFORE], COST_OF_BEFORE));
        }
    }

    private <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
