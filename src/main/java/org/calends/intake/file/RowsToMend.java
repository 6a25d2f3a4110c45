package org.calends.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;

/** Tables of what is wrong with long files, kept where they were found until the file is forgotten or looked at anew. */
@ApplicationScoped
class RowsToMend {

    /** Takes the place of an earlier one; not kept for a file that is forgotten. */
    @Transactional
    void keep(KeptUpload upload, InputStream table) throws IOException {
        forget(upload);
        if (KeptUpload.findById(upload.id()) == null) {
            return;
        }
        int number = 0;
        for (byte[] piece = table.readNBytes(KeptUploadPiece.SIZE); piece.length > 0; piece = table
                .readNBytes(KeptUploadPiece.SIZE)) {
            new RowsToMendPiece(upload.id(), number++, piece).persistAndFlush();
            Panache.getEntityManager().clear();
        }
    }

    @Transactional
    boolean has(KeptUpload upload) {
        return RowsToMendPiece.count("id.uploadId", upload.id()) > 0;
    }

    void write(KeptUpload upload, OutputStream out) throws IOException {
        int number = 0;
        for (byte[] piece = piece(upload, number); piece != null; piece = piece(upload, number)) {
            out.write(piece);
            number++;
        }
    }

    @Transactional
    byte[] piece(KeptUpload upload, int number) {
        return RowsToMendPiece.<RowsToMendPiece> findByIdOptional(new RowsToMendPiece.Id(upload.id(), number))
                .map(RowsToMendPiece::bytes).orElse(null);
    }

    @Transactional
    void forget(KeptUpload upload) {
        RowsToMendPiece.delete("id.uploadId", upload.id());
    }
}
