package org.calends.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.input.ProblemTypes;
import org.calends.intake.row.ImportWish;
import org.calends.job.AwaitedJob;
import org.calends.job.JobAnswer;
import org.calends.job.JobAnswerReader;
import org.calends.job.JobKind;
import org.calends.job.JobOrder;
import org.calends.job.JobProgress;
import org.calends.job.JobStep;
import org.calends.job.JobView;
import org.calends.job.Jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Long imports, one at a time and apart from requests: whoever sent the file asks later, or waits without holding a thread.
 * Taken as at any other door, with the same answer.
 */
@ApplicationScoped
public class ImportJobs {

    private final Jobs jobs;
    private final Imports imports;
    private final RowsToMend rowsToMend;
    private final ProblemTypes types;
    private final ObjectMapper json;

    ImportJobs(Jobs jobs, Imports imports, RowsToMend rowsToMend, ProblemTypes types, ObjectMapper json) {
        this.rowsToMend = rowsToMend;
        this.jobs = jobs;
        this.imports = imports;
        this.types = types;
        this.json = json;
    }

    /**
     * @param file may be deleted afterwards
     * @param fileName as its sender calls it, or null
     */
    public JobView submit(ImportFile file, String fileName, ImportWish wish, String actor) throws IOException {
        return jobs.submit(order(file, fileName, actor, (spooled, progress) -> run(spooled, wish, actor, progress)));
    }

    /**
     * A look that keeps the rows that cannot be accepted as well.
     *
     * @param file may be deleted afterwards
     * @param upload which it is
     */
    public JobView look(ImportFile file, KeptUpload upload, ImportWish wish, String actor) throws IOException {
        return jobs.submit(order(file, upload.fileName(), actor,
                (spooled, progress) -> look(spooled, upload, wish, actor, progress)));
    }

    /**
     * For who waits.
     *
     * @param file may be deleted afterwards
     */
    AwaitedJob await(ImportFile file, ImportWish wish, String actor) throws IOException {
        return jobs.await(order(file, null, actor, (spooled, progress) -> run(spooled, wish, actor, progress)));
    }

    /** What is done with the file where the job keeps it. */
    @FunctionalInterface
    private interface FileWork {

        JobAnswer run(ImportFile spooled, JobProgress progress) throws IOException;
    }

    private JobOrder order(ImportFile file, String fileName, String actor, FileWork work) throws IOException {
        return new JobOrder(JobKind.IMPORT, actor, fileName, Files.size(file.path()),
                spooled -> Files.copy(file.path(), spooled, StandardCopyOption.REPLACE_EXISTING),
                (spooled, progress) -> work.run(file.at(spooled), progress));
    }

    private JobAnswer look(ImportFile file, KeptUpload upload, ImportWish wish, String actor, JobProgress progress)
            throws IOException {
        try (FaultyRows faulty = FaultyRows.of(file)) {
            ImportReport report = imports.take(file, wish, actor, new Told(progress), faulty);
            rowsToMend.keep(upload, faulty.mendable(report.preview().columns()));
            return answer(report);
        }
    }

    private JobAnswer run(ImportFile file, ImportWish wish, String actor, JobProgress progress) throws IOException {
        return answer(imports.take(file, wish, actor, new Told(progress)));
    }

    private JobAnswer answer(ImportReport report) {
        try {
            return report.dryRun() || !report.isRefused() ? new JobAnswer(200, null, json.writeValueAsString(report))
                    : new JobAnswer(400, null, json.writeValueAsString(ImportProblem.of(report, types)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return what the import found, or null when it did not come so far */
    public ImportReport reportOf(JobView job) {
        try {
            JsonNode answer = JobAnswerReader.read(job);
            return !answer.has("rows") ? null
                    : json.readerFor(ImportReport.class)
                            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .readValue(answer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Tells every thousandth row or so, as each time is a transaction of its own. */
    private final class Told implements ImportProgress {

        private static final int SELDOM = 1_000;

        private final JobProgress progress;

        Told(JobProgress progress) {
            this.progress = progress;
        }

        @Override
        public void checked(int rows) {
            if (rows % SELDOM == 0) {
                progress.at(JobStep.CHECKING, rows, null);
            }
        }

        @Override
        public void registered(int rows, int all) {
            if (rows % SELDOM == 0) {
                progress.at(JobStep.WRITING, rows, (long) all);
            }
        }

        @Override
        public void complete(ImportReport report) {
            progress.written(answer(report));
        }
    }
}
