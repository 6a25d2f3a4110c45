package org.calends.intake.file;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A stretch of the table of what is to be mended in a kept file; as long as a piece of the file itself. */
@Entity
@Table(name = "kept_upload_rest")
class RowsToMendPiece extends PanacheEntityBase {

    /** Pieces are numbered from 0 in each table. */
    @Embeddable
    record Id(UUID uploadId, int number) implements Serializable {
    }

    @EmbeddedId
    private Id id;
    private byte[] bytes;

    protected RowsToMendPiece() {
    }

    RowsToMendPiece(UUID uploadId, int number, byte[] bytes) {
        this.id = new Id(uploadId, number);
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
