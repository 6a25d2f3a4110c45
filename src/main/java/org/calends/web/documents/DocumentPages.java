package org.calends.web.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.input.SentFiles;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.reception.DocumentIntake;
import org.calends.intake.reception.DocumentJobs;
import org.calends.intake.reception.Download;
import org.calends.intake.review.Documents;
import org.calends.intake.review.FourEyes;
import org.calends.intake.review.ReviewProgress;
import org.calends.intake.review.StoredDocument;
import org.calends.intake.review.Suggestions;
import org.calends.intake.upload.Upload;
import org.calends.team.TeamView;
import org.calends.team.Teams;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.Address;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.frame.Pager;
import org.calends.web.obligations.JobPage;
import org.calends.web.wording.DeadlineFormatter;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** All documents, and where new ones are handed in. */
@Path("/documents")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class DocumentPages {

    private static final int SIZE = 50;

    private final CurrentUser currentUser;
    private final DocumentIntake documentIntake;
    private final Documents documents;
    private final Suggestions suggestions;
    private final FourEyes fourEyes;
    private final DocumentJobs jobs;
    private final Teams teams;

    DocumentPages(CurrentUser currentUser, DocumentIntake documentIntake, Documents documents, Suggestions suggestions,
            FourEyes fourEyes,
            DocumentJobs jobs, Teams teams) {
        this.teams = teams;
        this.jobs = jobs;
        this.currentUser = currentUser;
        this.documentIntake = documentIntake;
        this.documents = documents;
        this.suggestions = suggestions;
        this.fourEyes = fourEyes;
    }

    /** @param handedIn the day, in words */
    record Row(StoredDocument document, ReviewProgress tally, String handedIn) {
    }

    /**
     * What became of one document that was handed in.
     *
     * @param document null when it was refused
     * @param known whether it was there before
     * @param reason why it cannot be read, as {@link UnreadableDocumentException.Reason} names it, or null
     */
    record Outcome(String name, StoredDocument document, boolean known, String reason, Problem problem) {

        static Outcome of(String name, DocumentIntake.Taken taken) {
            return new Outcome(name, taken.document(), taken.known(), null, null);
        }

        static Outcome refused(String name, RuntimeException refusal) {
            return new Outcome(name, null, false, refusal instanceof UnreadableDocumentException unreadable
                    ? unreadable.reason().name()
                    : null, Problems.of(refusal));
        }
    }

    /** What was typed beside the document, kept when it is refused. */
    record Typed(String text, String title, String publishedOn, String sourceUrl, String team) {

        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    @CheckedTemplate(basePath = "web/documents")
    static class Templates {
        static native TemplateInstance documents(Page<Row> found, Pager pager, boolean waiting, List<Outcome> outcomes,
                Typed typed, boolean fourEyes, List<TeamView> teams);
    }

    @GET
    public TemplateInstance list(@RestQuery boolean waiting, @BeanParam Paging paging, @Context UriInfo uri) {
        return show(waiting, paging.page(), uri, List.of(), Typed.NOTHING);
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    @Consumes({ MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED })
    public Response handIn(@RestForm("file") List<FileUpload> files, @RestForm String text, @RestForm String title,
            @RestForm String publishedOn, @RestForm String sourceUrl, @RestForm String team, @Context UriInfo uri) {
        Typed typed = new Typed(text, title, publishedOn, sourceUrl, "-".equals(team) ? null : team);
        List<Upload> uploads = uploads(files, typed);
        if (uploads.size() == 1 && jobs.isLong(uploads.get(0))) {
            return Response.seeOther(JobPage.addressOf(jobs.submit(uploads.get(0), false, currentUser.username()))).build();
        }
        List<Outcome> outcomes = uploads.stream().map(this::take).toList();
        boolean single = outcomes.size() == 1;
        if (single && outcomes.get(0).document() != null) {
            Outcome only = outcomes.get(0);
            return Response.seeOther(URI.create(addressOf(only.document().id()) + (only.known() ? "?did=known" : ""))).build();
        }
        int status = single ? outcomes.get(0).problem().status() : 200;
        return Response.status(status).entity(show(false, 0, uri, outcomes, typed)).build();
    }

    private static List<Upload> uploads(List<FileUpload> files, Typed typed) {
        List<Upload> uploads = new ArrayList<>();
        for (FileUpload file : files == null ? List.<FileUpload> of() : files) {
            if (!SentFiles.isMissing(file)) {
                uploads.add(new Upload(bytes(file), file.fileName(), file.contentType(), typed.title(), typed.publishedOn(),
                        null, typed.sourceUrl(), typed.team()));
            }
        }
        boolean pasted = typed.text() != null && !typed.text().isBlank();
        if (pasted || uploads.isEmpty()) {
            uploads.add(new Upload(pasted ? typed.text().getBytes(StandardCharsets.UTF_8) : new byte[0], null,
                    "text/plain;charset=UTF-8", typed.title(), typed.publishedOn(), null, typed.sourceUrl(), typed.team()));
        }
        return uploads;
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome take(Upload upload) {
        String name = upload.fileName() == null ? "" : upload.fileName();
        try {
            return Outcome.of(name, documentIntake.take(upload, currentUser.username()));
        } catch (InvalidInputException | UnreadableDocumentException refusal) {
            return Outcome.refused(name, refusal);
        }
    }

    @GET
    @Path("/{id}/original")
    @Produces(MediaType.WILDCARD)
    public Response original(UUID id) {
        return Download.of(documents.get(id), documents.original(id));
    }

    private TemplateInstance show(boolean waiting, int page, UriInfo uri, List<Outcome> outcomes, Typed typed) {
        Page<StoredDocument> found = documents.page(waiting, page, SIZE);
        Map<UUID, ReviewProgress> tallies = suggestions.tallies(found.items().stream().map(StoredDocument::id).toList());
        DeadlineFormatter words = currentUser.words();
        return currentUser.show(Templates.documents(
                found.map(document -> new Row(document, tallies.get(document.id()), words.day(document.createdAt()))),
                Pager.of(found, Address.of(uri)), waiting, outcomes, typed, fourEyes.isOn(),
                teams.mine()));
    }

    static URI addressOf(UUID id) {
        return URI.create("/documents/" + id);
    }
}
