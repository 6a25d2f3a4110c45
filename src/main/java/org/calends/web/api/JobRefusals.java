package org.calends.web.api;

import jakarta.inject.Singleton;

import org.calends.job.JobAnswer;
import org.calends.job.JobFailures;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What became of long work that failed, in the problem that a request would have been answered. */
@Singleton
class JobRefusals implements JobFailures {

    private static final Logger LOG = Logger.getLogger(JobRefusals.class);
    private static final String RESTARTED = "The server was restarted; nothing was written. Send the file again.";

    private final ObjectMapper json;

    JobRefusals(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public JobAnswer of(Throwable thrown) {
        Problem problem = Problems.of(thrown);
        if (problem.status() >= 500) {
            LOG.errorf(thrown, "Failed (%s): a job", problem.instance());
        }
        return answer(problem);
    }

    @Override
    public JobAnswer restarted() {
        return answer(Problem.of(503, RESTARTED));
    }

    private JobAnswer answer(Problem problem) {
        try {
            return new JobAnswer(problem.status(), null, json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
