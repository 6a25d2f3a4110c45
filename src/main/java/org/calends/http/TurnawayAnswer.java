package org.calends.http;

import io.vertx.ext.web.RoutingContext;

/** How it is told, which is not our affair: in a page, as a problem, in one line. */
public interface TurnawayAnswer {

    /** Answers and ends. */
    void give(RoutingContext context, Turnaway why);
}
