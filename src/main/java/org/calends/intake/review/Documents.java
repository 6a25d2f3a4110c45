package org.calends.intake.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.apache.commons.codec.digest.DigestUtils;
import org.calends.input.Page;
import org.calends.input.UnknownResourceException;
import org.calends.intake.upload.ReadDocument;

import io.quarkus.panache.common.Sort;

/** The one door to stored documents. A document is kept once, whoever hands it in again, and never changed. */
@ApplicationScoped
public class Documents {

    private static final String WAITING = "id in (select s.document.id from StoredSuggestion s where s.state = ?1)";

    private final Clock clock;

    Documents(Clock clock) {
        this.clock = clock;
    }

    /** @return the document with exactly these bytes, if it was handed in before */
    @Transactional
    public Optional<StoredDocument> withContent(byte[] content, UUID team) {
        return StoredDocument.<StoredDocument> find("hash", hash(content, team)).firstResultOptional();
    }

    /**
     * Two at once with the same bytes collide on the hash; the later one finds the first.
     *
     * @param last is done last in the same transaction
     */
    @Transactional
    public StoredDocument keep(ReadDocument read, UUID team, String actor, Consumer<StoredDocument> last) {
        byte[] content = read.upload().content();
        StoredDocument document = new StoredDocument(read, hash(content, team), team, actor, clock.instant());
        document.persistAndFlush();
        new StoredText(document.id(), read.text()).persistAndFlush();
        StoredPiece.of(document.id(), content).forEach(piece -> piece.persist());
        for (int i = 0; i < read.suggestions().size(); i++) {
            new StoredSuggestion(document, i, read.suggestions().get(i)).persist();
        }
        last.accept(document);
        return document;
    }

    /** The same bytes are another document for another team, which neither learns of the other's. */
    private static String hash(byte[] content, UUID team) {
        String hash = DigestUtils.sha256Hex(content);
        return team == null ? hash : DigestUtils.sha256Hex(hash + team);
    }

    /** @throws UnknownResourceException when there is none */
    @Transactional
    public StoredDocument get(UUID id) {
        return StoredDocument.<StoredDocument> findByIdOptional(id)
                .orElseThrow(() -> new UnknownResourceException("document.not-found", id));
    }

    /** @return the newest first */
    @Transactional
    public Page<StoredDocument> page(int page, int size) {
        return page(false, page, size);
    }

    /** @param waiting only those with a suggestion that waits for a decision */
    @Transactional
    public Page<StoredDocument> page(boolean waiting, int page, int size) {
        Sort newest = Sort.descending("createdAt", "id");
        var all = waiting ? StoredDocument.<StoredDocument> find(WAITING, newest, SuggestionState.PENDING)
                : StoredDocument.<StoredDocument> findAll(newest);
        return new Page<>(all.page(page, size).list(), page, size, all.count());
    }

    /** @return the normal form of the text, which every quote points into */
    @Transactional
    public String text(UUID id) {
        get(id);
        return StoredText.<StoredText> findById(id).text();
    }

    /** @return the bytes as they were handed in */
    @Transactional
    public byte[] original(UUID id) {
        get(id);
        List<StoredPiece> pieces = StoredPiece.list("id.documentId = ?1 order by id.number", id);
        return StoredPiece.together(pieces);
    }
}
