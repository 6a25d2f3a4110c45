package org.calends.http.connection;

import org.calends.http.address.NetworkAddress;
import org.calends.http.limit.Quota;

/** A place that counts among all places, and among those of one network address. */
public final class CountedSlot implements RequestSlot {

    private final Quota places;
    private final NetworkAddress sender;
    private boolean taken;
    private boolean over;

    public CountedSlot(Quota places, NetworkAddress sender) {
        this.places = places;
        this.sender = sender;
    }

    @Override
    public synchronized void leave() {
        if (taken) {
            taken = false;
            places.giveBack(sender, 1);
        }
    }

    @Override
    public synchronized boolean take() {
        if (!taken && !over) {
            taken = places.take(sender, 1);
        }
        return taken;
    }

    /** No work will be done for the request any more. */
    public synchronized void end() {
        leave();
        over = true;
    }
}
