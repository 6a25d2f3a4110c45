package org.calends.intake.review;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The text of a document, apart from it: lists of documents need not carry it. */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_DOCUMENT, deduceAliasInjectionPoints = false)
@Table(name = "document_content")
class StoredText extends PanacheEntityBase {

    @Id
    private UUID documentId;

    private String text;

    protected StoredText() {
    }

    StoredText(UUID documentId, String text) {
        this.documentId = documentId;
        this.text = text;
    }

    String text() {
        return text;
    }
}
