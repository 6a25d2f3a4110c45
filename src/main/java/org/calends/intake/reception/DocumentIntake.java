package org.calends.intake.reception;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.review.Documents;
import org.calends.intake.review.StoredDocument;
import org.calends.intake.upload.DocumentProcessor;
import org.calends.intake.upload.ReadDocument;
import org.calends.intake.upload.Upload;
import org.calends.team.TeamRights;

/** Where documents are handed in: each is read once and kept once, whoever brings it again. */
@ApplicationScoped
public class DocumentIntake {

    private final DocumentProcessor desk;
    private final Documents documents;
    private final TeamRights rights;

    DocumentIntake(DocumentProcessor desk, Documents documents, TeamRights rights) {
        this.rights = rights;
        this.desk = desk;
        this.documents = documents;
    }

    /** @param known whether exactly these bytes were handed in before */
    public record Taken(StoredDocument document, boolean known) {
    }

    /**
     * Reads outside any transaction, since reading may take seconds.
     *
     * @throws org.calends.input.InvalidInputException naming every field that cannot be accepted
     * @throws UnreadableDocumentException when there is no text to be had
     */
    public Taken take(Upload upload, String actor) {
        return take(upload, actor, kept -> {
        });
    }

    /** @param last is done last in the transaction that keeps it */
    Taken take(Upload upload, String actor, Consumer<StoredDocument> last) {
        UUID team = rights.settled(upload.team(), null);
        rights.requireMayChange(team);
        Optional<StoredDocument> known = documents.withContent(upload.content(), team);
        return known.map(document -> new Taken(document, true)).orElseGet(() -> keep(upload, team, actor, last));
    }

    private Taken keep(Upload upload, UUID team, String actor, Consumer<StoredDocument> last) {
        ReadDocument read = desk.read(upload);
        try {
            return new Taken(documents.keep(read, team, actor, last), false);
        } catch (PersistenceException collision) {
            return new Taken(documents.withContent(upload.content(), team).orElseThrow(() -> collision), true);
        }
    }
}
