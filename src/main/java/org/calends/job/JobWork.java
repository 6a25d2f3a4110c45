package org.calends.job;

import java.nio.file.Path;

/** What a job does with the file that came for it. */
@FunctionalInterface
public interface JobWork {

    /**
     * @param file is deleted afterwards
     * @return what whoever asked is told
     * @throws Exception becomes the answer that the same request would have had
     */
    JobAnswer run(Path file, JobProgress progress) throws Exception;
}
