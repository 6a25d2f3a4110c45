package org.calends.intake.file;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.calends.intake.file.ImportFile.Format;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A file that somebody is about to import, and what they have said of it so far. */
@Entity
@Table(name = "kept_upload")
public class KeptUpload extends PanacheEntityBase {

    @Id
    private UUID id;
    private String maker;
    private String fileName;
    private String charset;
    private String choices;
    private UUID jobId;
    private Instant createdAt;

    protected KeptUpload() {
    }

    KeptUpload(UUID id, String maker, String fileName, String charset, Instant createdAt) {
        this.id = id;
        this.maker = maker;
        this.fileName = fileName;
        this.charset = charset;
        this.choices = "{}";
        this.createdAt = createdAt;
    }

    /** @return one that is no longer kept, of which nothing but the name is known */
    public static KeptUpload named(String fileName) {
        return new KeptUpload(null, null, fileName == null ? "" : fileName, null, null);
    }

    public UUID id() {
        return id;
    }

    String maker() {
        return maker;
    }

    /** @return as its sender calls it */
    public String fileName() {
        return fileName;
    }

    /** @return whether its rows are entries of a calendar */
    public boolean isCalendar() {
        return Format.named(fileName) == Format.ICS;
    }

    String charset() {
        return charset;
    }

    /** @return what was said of it, as JSON */
    String choices() {
        return choices;
    }

    void choose(String json) {
        choices = json;
    }

    void workedOnBy(UUID job) {
        jobId = job;
    }

    Instant createdAt() {
        return createdAt;
    }
}
