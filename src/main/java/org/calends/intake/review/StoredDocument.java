package org.calends.intake.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.text.MessageLinesConverter;
import org.calends.intake.upload.ReadDocument;
import org.calends.language.LocalizableMessage;
import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What was handed in, once per content: what is known of it. Its bytes and its text are kept beside it. */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_TEAM, deduceAliasInjectionPoints = false)
@Table(name = "document")
public class StoredDocument extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String hash;
    private String fileName;
    private String mediaType;
    private String title;
    private LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    private PublicationDate.Precision publishedPrecision;

    private String language;
    private String sourceUrl;

    @Convert(converter = MessageLinesConverter.class)
    private List<LocalizableMessage> warnings;

    private String uploadedBy;
    /** Null: the organisation. */
    @jakarta.persistence.Column(name = "team_id")
    private UUID team;
    private Instant createdAt;

    protected StoredDocument() {
    }

    StoredDocument(ReadDocument document, String hash, UUID team, String uploadedBy, Instant now) {
        this.hash = hash;
        this.team = team;
        this.uploadedBy = uploadedBy;
        createdAt = now;
        fileName = document.upload().fileName();
        mediaType = document.kind().mediaType();
        title = document.title();
        publishedOn = document.published().start();
        publishedPrecision = document.published().precision();
        language = document.language();
        sourceUrl = document.upload().sourceUrl();
        warnings = document.warnings();
    }

    /** @return to which team it belongs, or null for the organisation */
    public UUID team() {
        return team;
    }

    public UUID id() {
        return id;
    }

    /** @return the name under which it came, or null */
    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public String title() {
        return title;
    }

    public PublicationDate published() {
        return new PublicationDate(publishedOn, publishedPrecision);
    }

    public String language() {
        return language;
    }

    /** @return where it came from, or null */
    public String sourceUrl() {
        return sourceUrl;
    }

    public List<LocalizableMessage> warnings() {
        return warnings;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
