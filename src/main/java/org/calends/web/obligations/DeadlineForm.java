package org.calends.web.obligations;

import org.jboss.resteasy.reactive.RestForm;

/** The fields that every form for a deadline has, as sent or as they are. Every field may be null. */
public abstract class DeadlineForm {

    @RestForm
    public String title;
    @RestForm
    public String kind;
    @RestForm
    public String authority;
    @RestForm
    public String jurisdiction;
    @RestForm
    public String dueDate;
    @RestForm
    public String bound;
    @RestForm
    public String dueTime;
    @RestForm
    public String zone;
    @RestForm
    public String owner;

    public boolean hasBound(Enum<?> other) {
        return other.name().equals(bound);
    }

    public boolean hasKind(Enum<?> other) {
        return other.name().equals(kind == null ? "OTHER" : kind);
    }
}
