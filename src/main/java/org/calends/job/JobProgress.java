package org.calends.job;

/** What work tells of itself while it runs. Each call is also where it is stopped, by an exception that it must let pass. */
public interface JobProgress {

    /**
     * @param done rows so far, in this step
     * @param total of them, or null when that is not known
     * @throws JobStoppedException when it shall not go on
     */
    void at(JobStep step, long done, Long total);

    /**
     * To be called last in the transaction that writes: the end of the job is then written with it or not at all, so that what
     * was cancelled wrote nothing, whenever that was.
     *
     * @throws JobStoppedException when it shall not go on
     */
    void written(JobAnswer answer);
}
