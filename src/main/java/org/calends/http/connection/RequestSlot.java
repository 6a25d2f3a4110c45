package org.calends.http.connection;

import io.vertx.ext.web.RoutingContext;

/**
 * One request's place among those that are worked on. Who lets a request wait for something else than us leaves its place to
 * others meanwhile.
 */
public interface RequestSlot {

    /** Others may have it until {@link #take}. */
    void leave();

    /** @return whether there was one; none is left for a request that is over */
    boolean take();

    /** @return the place of a request; where it was let in without one, one that is always there */
    static RequestSlot of(RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        return exchange == null || exchange.place() == null ? new Unlimited() : exchange.place();
    }

    /** For who needs none. */
    record Unlimited() implements RequestSlot {

        @Override
        public void leave() {
            // nobody waits for it
        }

        @Override
        public boolean take() {
            return true;
        }
    }
}
