package org.calends.web.obligations;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.calends.input.InvalidInputException;
import org.calends.intake.file.ImportChoices;
import org.calends.intake.file.ImportJobs;
import org.calends.intake.file.ImportReport;
import org.calends.intake.file.Imports;
import org.calends.intake.file.KeptUpload;
import org.calends.intake.file.KeptUploads;
import org.calends.intake.row.ImportOptions;
import org.calends.intake.row.ImportWish;
import org.calends.job.JobView;
import org.calends.obligation.people.KnownPerson;
import org.calends.obligation.people.PeopleList;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** How a file goes from being sent to being imported, whichever page it is at. Nobody waits for a large one. */
@Singleton
class ImportSteps {

    private static final int MOST_PEOPLE = 500;

    /** What a column can be for, beside being passed over. */
    private static final List<String> FIELDS = Stream
            .concat(ImportPage.COLUMNS.stream(), Stream.of("id", "leadWorkingDays", "status",
                    "completion.completedOn", "completion.note", "closedReason", "dependsOn"))
            .toList();

    private final CurrentUser currentUser;
    private final Imports imports;
    private final ImportJobs jobs;
    private final KeptUploads uploads;
    private final PeopleList people;

    ImportSteps(CurrentUser currentUser, Imports imports, ImportJobs jobs, KeptUploads uploads, PeopleList people) {
        this.currentUser = currentUser;
        this.imports = imports;
        this.jobs = jobs;
        this.uploads = uploads;
        this.people = people;
    }

    @CheckedTemplate(basePath = "web/obligations")
    static class Templates {
        static native TemplateInstance importFile(ImportReport report, KeptUpload upload, ImportChoices choices,
                List<String> fields, List<KnownPerson> people, Problem problem);
    }

    Response refused(InvalidInputException invalidInputException) {
        Problem problem = Problems.of(invalidInputException);
        return Response.status(problem.status()).entity(blank(problem)).build();
    }

    TemplateInstance blank(Problem problem) {
        return page(null, null, ImportChoices.NONE, problem);
    }

    /** @param act {@code import} all or nothing, {@code good}: all that can be accepted, or only look */
    Response go(KeptUpload upload, ImportChoices choices, String act) throws IOException {
        uploads.choose(upload, choices);
        boolean takes = "import".equals(act) || "good".equals(act);
        ImportWish wish = takes ? choices.take("good".equals(act)) : choices.look();
        ImportOptions options = choices.options(uploads.remembered(currentUser.username()));
        return uploads.with(upload, options, file -> {
            if (file.isLong()) {
                JobView job = takes ? jobs.submit(file, upload.fileName(), wish, currentUser.username())
                        : jobs.look(file, upload, wish, currentUser.username());
                uploads.workedOn(upload, job);
                return Response.seeOther(JobPage.addressOf(job)).build();
            }
            ImportReport report = imports.take(file, wish, currentUser.username());
            return Response.status(report.isRefused() ? 400 : 200).entity(shown(report, upload, choices)).build();
        });
    }

    /** Once it is imported, it is forgotten, and what was said of its columns is remembered. */
    private TemplateInstance shown(ImportReport report, KeptUpload upload, ImportChoices choices) {
        if (!report.dryRun() && !report.isRefused()) {
            uploads.remember(choices, currentUser.username());
            uploads.forget(upload);
        }
        return page(report, upload, choices, null);
    }

    /** @return what came of a job, with the same choices as before it */
    TemplateInstance ended(ImportReport report, JobView job) {
        KeptUpload upload = uploads.of(job, currentUser.username()).orElse(null);
        return upload == null ? page(report, KeptUpload.named(job.fileName()), ImportChoices.NONE, null)
                : shown(report, upload, uploads.choices(upload));
    }

    private TemplateInstance page(ImportReport report, KeptUpload upload, ImportChoices choices, Problem problem) {
        return currentUser.show(Templates.importFile(report, upload, choices, FIELDS, people.first(MOST_PEOPLE), problem));
    }
}
