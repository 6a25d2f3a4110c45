package org.calends.job;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * How much may wait or run at once, in all processes together.
 *
 * @param each jobs of one person
 * @param all jobs of everybody
 * @param bytes of the files that lie on the disk for them
 */
record JobLimits(int each, int all, long bytes) {

    static final JobLimits DEFAULTS = new JobLimits(3, 12, 200L << 20);

    private static final long RETRY_SECONDS = 60;
    private static final String EACH = "You have %d files under way already. Wait for one of them, or cancel it.";
    private static final String ALL = "Too many files are under way just now. Nothing was written; try again in a minute.";

    /**
     * What waits or runs.
     *
     * @param own jobs of whoever asks
     */
    record Load(long own, long all, long bytes) {
    }

    /**
     * @throws ClientErrorException with 429 when somebody has enough
     * @throws ServiceUnavailableException when the house has
     */
    void admit(long more, Load load) {
        if (load.own() >= each) {
            throw new ClientErrorException(EACH.formatted(each), Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build());
        }
        if (load.all() >= all || load.bytes() + more > bytes) {
            throw new ServiceUnavailableException(ALL, RETRY_SECONDS);
        }
    }
}
