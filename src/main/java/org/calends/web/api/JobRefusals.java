package org.calends.web.api;

import jakarta.inject.Singleton;

import org.calends.job.JobAnswer;
import org.calends.job.JobFailures;
import org.calends.language.Languages;
import org.jboss.logging.Logger;

/** What became of long work that failed, in the problem that a request would have been answered. */
@Singleton
class JobRefusals implements JobFailures {

    private static final Logger LOG = Logger.getLogger(JobRefusals.class);
    private final ProblemAnswers answers;

    JobRefusals(ProblemAnswers answers) {
        this.answers = answers;
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
        return answer(Problem.of(503, "request.job.restarted"));
    }

    private JobAnswer answer(Problem problem) {
        return new JobAnswer(problem.status(), null, answers.asJson(problem, Languages.ENGLISH));
    }
}
