package org.calends.job;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Work that somebody asks for.
 *
 * @param maker the username
 * @param fileName as its sender calls it, or null
 * @param bytes length of the content
 */
public record JobOrder(JobKind kind, String maker, String fileName, long bytes, Content content, JobWork work) {

    private static final int LONGEST_NAME = 255;

    public JobOrder {
        fileName = fileName == null || fileName.length() <= LONGEST_NAME ? fileName
                : fileName.substring(fileName.length() - LONGEST_NAME);
    }

    /** What the work needs beyond the request that brought it. */
    @FunctionalInterface
    public interface Content {

        /** @param file there, and empty */
        void writeTo(Path file) throws IOException;
    }
}
