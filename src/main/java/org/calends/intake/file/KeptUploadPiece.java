package org.calends.intake.file;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A stretch of a kept file's bytes: H2 keeps at most 1 MB in one binary value. */
@Entity
@Table(name = "kept_upload_piece")
class KeptUploadPiece extends PanacheEntityBase {

    static final int SIZE = 512 << 10;

    /** Pieces are numbered from 0 in each file. */
    @Embeddable
    record Id(UUID uploadId, int number) implements Serializable {
    }

    @EmbeddedId
    private Id id;
    private byte[] bytes;

    protected KeptUploadPiece() {
    }

    KeptUploadPiece(UUID uploadId, int number, byte[] bytes) {
        this.id = new Id(uploadId, number);
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
