package org.calends.job;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads what a job answered. It was written here and may be long: the bounds of what strangers send are not for it. */
public final class JobAnswerReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JobAnswerReader() {
    }

    /** @return a missing node where there is no answer */
    public static JsonNode read(JobView job) {
        try {
            return job.answer() == null ? MissingNode.getInstance() : JSON.readTree(job.answer());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
