package org.calends.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.Role;
import org.calends.intake.DocumentDesk;
import org.calends.intake.Documents;
import org.calends.intake.Download;
import org.calends.intake.StoredDocument;
import org.calends.intake.Suggestions;
import org.calends.intake.UnreadableDocument;
import org.calends.intake.Upload;
import org.calends.obligation.Bound;
import org.calends.obligation.Invalid;
import org.calends.obligation.Kind;
import org.calends.obligation.Page;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Documents: hand one in, and see its text beside what was read out of it. */
@Path("/documents")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class DocumentPages {

    private static final int SIZE = 50;

    private final Visitor visitor;
    private final DocumentDesk desk;
    private final Documents documents;
    private final Suggestions suggestions;

    DocumentPages(Visitor visitor, DocumentDesk desk, Documents documents, Suggestions suggestions) {
        this.visitor = visitor;
        this.desk = desk;
        this.documents = documents;
        this.suggestions = suggestions;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance documents(Page<StoredDocument> found, Pager pager, Problem problem);

        static native TemplateInstance document(StoredDocument document, List<Stretch> text, List<ReviewCard> cards,
                long pending, List<Kind> kinds, List<Bound> bounds, Problem problem);
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("0") int page, @Context UriInfo uri) {
        Page<StoredDocument> found = documents.page(Math.max(0, page), SIZE);
        return visitor.show(Templates.documents(found, Pager.of(found, Address.of(uri)), null));
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response handIn(@RestForm("file") FileUpload file, @RestForm String publishedOn, @RestForm String sourceUrl,
            @Context UriInfo uri) {
        try {
            if (file == null || file.size() == 0) {
                throw new Invalid("file", "is required");
            }
            Upload upload = new Upload(bytes(file), file.fileName(), file.contentType(), null, publishedOn, null, sourceUrl);
            Optional<StoredDocument> known = documents.withContent(upload.content());
            return Response.seeOther(addressOf(
                    known.isPresent() ? known.get().id() : documents.keep(desk.read(upload), visitor.username()).id()))
                    .build();
        } catch (Invalid | UnreadableDocument refused) {
            Problem problem = Problems.of(refused);
            Page<StoredDocument> found = documents.page(0, SIZE);
            return Response.status(problem.status())
                    .entity(visitor.show(Templates.documents(found, Pager.of(found, Address.of(uri)), problem))).build();
        }
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance get(UUID id) {
        return show(id, null);
    }

    @GET
    @Path("/{id}/original")
    @Produces(MediaType.WILDCARD)
    public Response original(UUID id) {
        return Download.of(documents.get(id), documents.original(id));
    }

    TemplateInstance show(UUID id, Problem problem) {
        StoredDocument document = documents.get(id);
        List<ReviewCard> cards = ReviewCard.of(suggestions.of(id));
        return visitor.show(Templates.document(document, Stretch.of(documents.text(id), cards), cards,
                cards.stream().filter(ReviewCard::isPending).count(), List.of(Kind.values()), List.of(Bound.values()),
                problem));
    }

    static URI addressOf(UUID id) {
        return URI.create("/documents/" + id);
    }
}
