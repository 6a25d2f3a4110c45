package org.calends.obligation.workdays;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.calends.workday.notice.Notice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Days off and on as an administrator loaded them, kept as the text that was sent. */
@Entity
@Table(name = "calendar_notice")
public class CalendarNotice extends PanacheEntityBase {

    /** How the text is written. */
    public enum Format {
        CSV,
        ICS
    }

    @Id
    private String id;

    private String calendar;
    private Integer settles;
    private String reference;

    @Enumerated(EnumType.STRING)
    private Format format;

    private String content;
    private String loadedBy;
    private Instant loadedAt;

    protected CalendarNotice() {
    }

    public CalendarNotice(NoticeDraft draft, String loadedBy, Instant now) {
        this.id = draft.id();
        become(draft, loadedBy, now);
    }

    public void become(NoticeDraft draft, String by, Instant now) {
        calendar = draft.calendar();
        settles = draft.settles();
        reference = draft.reference();
        format = draft.format();
        content = draft.content();
        loadedBy = by;
        loadedAt = now;
    }

    public Notice asNotice() {
        return new NoticeDraft(id, calendar, settles, reference, format, content).asNotice();
    }

    public String id() {
        return id;
    }

    public Integer settles() {
        return settles;
    }

    public String reference() {
        return reference;
    }

    public String loadedBy() {
        return loadedBy;
    }

    public Instant loadedAt() {
        return loadedAt;
    }
}
