package org.calends.job;

import java.time.Duration;

import org.calends.input.RequestRefusedException;
import org.calends.input.RequestRefusedException.Ground;
import org.calends.language.LocalizableMessage;

/**
 * How much may wait or run at once, in all processes together.
 *
 * @param each jobs of one person
 * @param all jobs of everybody
 * @param bytes of the files that lie on the disk for them
 */
record JobLimits(int each, int all, long bytes) {

    static final JobLimits DEFAULTS = new JobLimits(3, 12, 200L << 20);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(60);

    /**
     * What waits or runs.
     *
     * @param own jobs of whoever asks
     */
    record Load(long own, long all, long bytes) {
    }

    /**
     * @throws RequestRefusedException with 429 when somebody has enough, with 503 when the house has
     */
    void admit(long more, Load load) {
        if (load.own() >= each) {
            throw new RequestRefusedException(Ground.TOO_MANY, RETRY_AFTER, LocalizableMessage.of("request.job.enough", each));
        }
        if (load.all() >= all || load.bytes() + more > bytes) {
            throw new RequestRefusedException(Ground.BUSY, RETRY_AFTER, LocalizableMessage.of("request.job.too-many"));
        }
    }
}
