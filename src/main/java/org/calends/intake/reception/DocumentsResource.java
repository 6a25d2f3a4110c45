package org.calends.intake.reception;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.intake.reader.OtherDate;
import org.calends.intake.review.Documents;
import org.calends.intake.review.OtherDates;
import org.calends.intake.upload.DocumentFacts;
import org.calends.intake.upload.DocumentProcessor;
import org.calends.intake.upload.Upload;
import org.calends.job.AcceptedJob;
import org.calends.job.Prefer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Documents over REST: hand one in, read its suggestions, get it back. */
@Path("/api/documents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Documents")
class DocumentsResource {

    private final DocumentProcessor desk;
    private final DocumentIntake documentIntake;
    private final Documents documents;
    private final DocumentViews views;
    private final DocumentJobs jobs;
    private final OtherDates otherDates;

    DocumentsResource(DocumentProcessor desk, DocumentIntake documentIntake, Documents documents, DocumentViews views,
            DocumentJobs jobs,
            OtherDates otherDates) {
        this.desk = desk;
        this.documentIntake = documentIntake;
        this.documents = documents;
        this.views = views;
        this.jobs = jobs;
        this.otherDates = otherDates;
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    @Consumes({ MediaType.TEXT_PLAIN, MediaType.TEXT_HTML, MediaType.APPLICATION_XHTML_XML, "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "message/rfc822",
            "application/vnd.ms-outlook", MediaType.APPLICATION_OCTET_STREAM })
    @APIResponseSchema(value = DocumentView.class, responseCode = "201", responseDescription = "Taken in")
    @APIResponse(responseCode = "200", description = "Known already, or the result of a dry run", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "202", description = "It became a job; ask at Location how far it is")
    @Operation(operationId = "submitDocument", summary = "Hand in a document", description = "The document itself as the body. The same bytes again get the first answer (200). With dryRun=true nothing is stored (200); explain=true then tells which rules decided about each date. One of more than 1,000,000 bytes sent with Prefer: respond-async becomes a job (202): ask at Location how far it is.")
    public Response handIn(byte[] content, @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
            @BeanParam DocumentFacts facts, @Context SecurityContext security, @Context HttpHeaders headers) {
        return handIn(facts.about(content == null ? new byte[0] : content, null, mediaType), facts, security, headers);
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Hand in a document", description = "The document as the part named file.")
    public Response handInAsForm(@RestForm("file") FileUpload file, @RestForm String publishedOn, @RestForm String title,
            @RestForm String language, @RestForm String sourceUrl, @RestForm String team, @RestForm String dryRun,
            @BeanParam DocumentFacts facts,
            @Context SecurityContext security, @Context HttpHeaders headers) {
        if (file == null || file.uploadedFile() == null) {
            throw new InvalidInputException("file", "document.file.missing");
        }
        DocumentFacts both = facts.or(publishedOn, title, language, sourceUrl, team, dryRun);
        return handIn(both.about(bytes(file), file.fileName(), file.contentType()), both, security, headers);
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response handIn(Upload upload, DocumentFacts facts, SecurityContext security, HttpHeaders headers) {
        String actor = security.getUserPrincipal().getName();
        if (Prefer.asksAsynchronous(headers) && jobs.isLong(upload)) {
            return AcceptedJob.of(jobs.submit(upload, facts.dryRun(), actor));
        }
        if (facts.dryRun()) {
            return Response.ok(views.of(desk.read(upload, facts.explain()))).build();
        }
        DocumentIntake.Taken taken = documentIntake.take(upload, actor);
        DocumentView answer = views.of(taken.document());
        return (taken.known() ? Response.ok(answer)
                : Response.created(URI.create("/api/documents/" + taken.document().id())).entity(answer)).build();
    }

    @GET
    @Operation(operationId = "listDocuments", summary = "List documents", description = "The newest first, without their suggestions.")
    public Page<DocumentView> list(@BeanParam Paging paging) {
        return documents.page(paging.page(), paging.size()).map(document -> DocumentView.of(document, null));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDocument", summary = "One document with its suggestions")
    public DocumentView get(UUID id) {
        return views.of(documents.get(id));
    }

    @GET
    @Path("/{id}/other-dates")
    @Operation(operationId = "listOtherDates", summary = "Other dates of a document", description = "Full dates after publication that were not taken for deadlines, each with the reason. A dry run tells them in its answer.")
    public List<OtherDate> otherDates(UUID id) {
        return otherDates.of(id);
    }

    @GET
    @Path("/{id}/text")
    @Produces("text/plain;charset=UTF-8")
    @Operation(operationId = "getDocumentText", summary = "The text of a document", description = "What start and end of its suggestions count in, in UTF-16 units.")
    public String text(UUID id) {
        return documents.text(id);
    }

    @GET
    @Path("/{id}/original")
    @Produces(MediaType.WILDCARD)
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "downloadDocument", summary = "The document as it was handed in", description = "Always as a download, never shown by a browser.")
    public Response original(UUID id) {
        return Download.of(documents.get(id), documents.original(id));
    }
}
