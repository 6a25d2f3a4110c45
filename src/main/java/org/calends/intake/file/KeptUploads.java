package org.calends.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.intake.file.ImportFile.Format;
import org.calends.intake.row.ColumnMapping;
import org.calends.intake.row.ImportOptions;
import org.calends.job.JobView;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The one door to files that people are about to import. What nobody goes on with is forgotten after a day. */
@ApplicationScoped
public class KeptUploads {

    static final Duration KEPT = Duration.ofDays(1);
    /** Who sends more goes on with the latest. */
    static final int MOST = 5;

    private final Clock clock;
    private final ObjectMapper json;
    private final Imports imports;
    private final RowsToMend rowsToMend;

    KeptUploads(Clock clock, ObjectMapper json, Imports imports, RowsToMend rowsToMend) {
        this.rowsToMend = rowsToMend;
        this.clock = clock;
        this.json = json;
        this.imports = imports;
    }

    /** Works on a file that lies on the disk. */
    @FunctionalInterface
    public interface Work<T> {

        T on(ImportFile file) throws IOException;
    }

    @Transactional
    public KeptUpload keep(Path file, String fileName, String charset, String maker) throws IOException {
        sweep();
        List<KeptUpload> before = KeptUpload.list("maker = ?1 order by createdAt desc", maker);
        before.stream().skip(MOST - 1L).forEach(this::forget);
        String name = fileName == null ? "" : fileName;
        KeptUpload upload = new KeptUpload(UUID.randomUUID(), maker, name.substring(Math.max(0, name.length() - 255)), charset,
                clock.instant());
        upload.persist();
        KeptUpload.flush();
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(KeptUploadPiece.SIZE); piece.length > 0; piece = in
                    .readNBytes(KeptUploadPiece.SIZE)) {
                new KeptUploadPiece(upload.id(), number++, piece).persistAndFlush();
                KeptUploadPiece.getEntityManager().clear(); // or all of them were in memory together
            }
        }
        return upload;
    }

    @Transactional
    public Optional<KeptUpload> find(UUID id, String maker) {
        return KeptUpload.<KeptUpload> findByIdOptional(id).filter(upload -> upload.maker().equals(maker));
    }

    /** @return the file that this job works on */
    @Transactional
    public Optional<KeptUpload> of(JobView job, String maker) {
        return KeptUpload.<KeptUpload> find("jobId = ?1 and maker = ?2", job.id(), maker).firstResultOptional();
    }

    @Transactional
    public void workedOn(KeptUpload upload, JobView job) {
        KeptUpload.<KeptUpload> findById(upload.id()).workedOnBy(job.id());
    }

    /** What was found by earlier choices holds no more. */
    @Transactional
    public void choose(KeptUpload upload, ImportChoices choices) {
        rowsToMend.forget(upload);
        try {
            KeptUpload.<KeptUpload> findById(upload.id()).choose(json.writeValueAsString(choices));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public ImportChoices choices(KeptUpload upload) {
        try {
            return json.readValue(upload.choices(), ImportChoices.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Transactional
    public void forget(KeptUpload upload) {
        KeptUploadPiece.delete("id.uploadId", upload.id());
        KeptUpload.deleteById(upload.id());
    }

    @Transactional
    void sweep() {
        List<KeptUpload> old = KeptUpload.list("createdAt < ?1", clock.instant().minus(KEPT));
        old.forEach(this::forget);
    }

    /** @param options how it is to be read */
    public <T> T with(KeptUpload upload, ImportOptions options, Work<T> work) throws IOException {
        Path file = Files.createTempFile("calends-import", ".tmp");
        try {
            write(upload, file);
            return work.on(new ImportFile(file, Format.of(file, upload.fileName()), upload.charset(), options));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(KeptUpload upload, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int number = 0;; number++) {
                byte[] bytes = piece(upload.id(), number);
                if (bytes == null) {
                    return;
                }
                out.write(bytes);
            }
        }
    }

    @Transactional
    byte[] piece(UUID id, int number) {
        return KeptUploadPiece.<KeptUploadPiece> findByIdOptional(new KeptUploadPiece.Id(id, number))
                .map(KeptUploadPiece::bytes).orElse(null);
    }

    /** @return whether a request may write what is to be mended: a long file is looked at by a job before */
    public boolean isLookedAt(KeptUpload upload, ImportChoices choices, String user) throws IOException {
        return rowsToMend.has(upload) || !with(upload, choices.options(remembered(user)), ImportFile::isLong);
    }

    /**
     * Writes what cannot be accepted as it was sent, with what is wrong beside each: of a table its rows as CSV, of a calendar
     * its entries as a calendar.
     */
    public void toMend(KeptUpload upload, ImportChoices choices, String user, OutputStream out) throws IOException {
        if (rowsToMend.has(upload)) {
            rowsToMend.write(upload, out);
            return;
        }
        with(upload, choices.options(remembered(user)), file -> {
            try (FaultyRows faulty = FaultyRows.of(file)) {
                ImportReport report = imports.look(file, choices.look(), user, faulty);
                return faulty.mendable(report.preview().columns()).transferTo(out);
            }
        });
    }

    /** @return what that person has said of columns before */
    @Transactional
    public ColumnMapping remembered(String user) {
        return RememberedColumn.of(user);
    }

    @Transactional
    public void remember(ImportChoices choices, String user) {
        RememberedColumn.remember(user, ColumnMapping.of(choices.columns()));
    }
}
