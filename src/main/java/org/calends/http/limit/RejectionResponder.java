package org.calends.http.limit;

import io.vertx.ext.web.RoutingContext;

/** How it is told, which is not our affair: in a page, as a problem, in one line. */
public interface RejectionResponder {

    /** Answers and ends. */
    void give(RoutingContext context, RequestRejection why);
}
