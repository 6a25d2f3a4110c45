package org.calends.http;

/** A place that counts among all places, and among those of one network address. */
final class CountedPlace implements Place {

    private final Quota places;
    private final NetworkAddress sender;
    private boolean taken;
    private boolean over;

    CountedPlace(Quota places, NetworkAddress sender) {
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
    synchronized void end() {
        leave();
        over = true;
    }
}
