package org.calends.intake.reception;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.intake.document.DocumentLimits;
import org.calends.intake.review.StoredDocument;
import org.calends.intake.upload.DocumentProcessor;
import org.calends.intake.upload.Upload;
import org.calends.job.JobAnswer;
import org.calends.job.JobKind;
import org.calends.job.JobOrder;
import org.calends.job.JobProgress;
import org.calends.job.JobStep;
import org.calends.job.JobView;
import org.calends.job.Jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Long documents for which nobody waits: read and kept as at any other door, with the same answer. */
@ApplicationScoped
public class DocumentJobs {

    /** In bytes. By size and not by a clock, so that the same document is treated alike on every machine. */
    static final int SMALL = 1_000_000;

    private final Jobs jobs;
    private final DocumentProcessor desk;
    private final DocumentIntake documentIntake;
    private final DocumentViews views;
    private final ObjectMapper json;

    DocumentJobs(Jobs jobs, DocumentProcessor desk, DocumentIntake documentIntake, DocumentViews views, ObjectMapper json) {
        this.jobs = jobs;
        this.desk = desk;
        this.documentIntake = documentIntake;
        this.views = views;
        this.json = json;
    }

    /** Beyond the largest that is read at all, the refusal is quick. */
    public boolean isLong(Upload upload) {
        int bytes = upload.content().length;
        return bytes > SMALL && bytes <= DocumentLimits.DEFAULTS.bytes();
    }

    public JobView submit(Upload upload, boolean dryRun, String actor) {
        byte[] content = upload.content();
        Upload bare = upload.with(null);
        return jobs.submit(new JobOrder(JobKind.DOCUMENT, actor, upload.fileName(), content.length,
                file -> Files.write(file, content), (file, progress) -> run(bare, file, dryRun, actor, progress)));
    }

    private JobAnswer run(Upload bare, Path file, boolean dryRun, String actor, JobProgress progress) throws IOException {
        progress.at(JobStep.READING, 0, null);
        Upload upload = bare.with(Files.readAllBytes(file));
        if (dryRun) {
            return new JobAnswer(200, null, write(views.of(desk.read(upload))));
        }
        DocumentIntake.Taken taken = documentIntake.take(upload, actor, kept -> progress.written(answer(201, kept)));
        return answer(taken.known() ? 200 : 201, taken.document());
    }

    private JobAnswer answer(int status, StoredDocument document) {
        return new JobAnswer(status, "/api/documents/" + document.id(), write(views.of(document)));
    }

    private String write(DocumentView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
