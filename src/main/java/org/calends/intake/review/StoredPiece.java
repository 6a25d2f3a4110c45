package org.calends.intake.review;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A stretch of a document's bytes: H2 keeps at most 1 MB in one binary value. */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_DOCUMENT, deduceAliasInjectionPoints = false)
@Table(name = "document_piece")
class StoredPiece extends PanacheEntityBase {

    static final int SIZE = 512 << 10;

    /** Pieces are numbered from 0 in each document. */
    @Embeddable
    record Id(UUID documentId, int number) implements Serializable {
    }

    @EmbeddedId
    private Id id;

    private byte[] bytes;

    protected StoredPiece() {
    }

    private StoredPiece(Id id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    static List<StoredPiece> of(UUID documentId, byte[] content) {
        List<StoredPiece> pieces = new ArrayList<>();
        for (int start = 0; start < content.length; start += SIZE) {
            pieces.add(new StoredPiece(new Id(documentId, pieces.size()),
                    Arrays.copyOfRange(content, start, Math.min(content.length, start + SIZE))));
        }
        return pieces;
    }

    static byte[] together(List<StoredPiece> pieces) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        pieces.forEach(piece -> content.writeBytes(piece.bytes));
        return content.toByteArray();
    }
}
