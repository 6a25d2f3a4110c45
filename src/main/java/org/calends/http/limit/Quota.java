package org.calends.http.limit;

import java.util.HashMap;
import java.util.Map;

import org.calends.http.address.NetworkAddress;

/** So much of something, and so much of it for each network address. */
public final class Quota {

    private final long atMost;
    private final long atMostEach;
    private final Map<NetworkAddress, Long> taken = new HashMap<>();
    private long takenByAll;

    public Quota(long atMost, long atMostEach) {
        this.atMost = atMost;
        this.atMostEach = atMostEach;
    }

    /** @return whether there was so much left; if not, nothing is taken */
    public synchronized boolean take(NetworkAddress who, long amount) {
        long byOne = taken.getOrDefault(who, 0L) + amount;
        if (takenByAll + amount > atMost || byOne > atMostEach) {
            return false;
        }
        takenByAll += amount;
        taken.put(who, byOne);
        return true;
    }

    public synchronized void giveBack(NetworkAddress who, long amount) {
        takenByAll -= amount;
        taken.computeIfPresent(who, (key, held) -> held <= amount ? null : held - amount);
    }

    public synchronized long taken() {
        return takenByAll;
    }

    synchronized long takenBy(NetworkAddress who) {
        return taken.getOrDefault(who, 0L);
    }
}
