package org.calends.web.account;

import org.calends.subscription.wish.AbsenceDraft;
import org.calends.web.obligations.FormReader;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What stands in the fields in which somebody says to be away; every field may be null. */
public record AbsenceForm(@RestForm String deputy, @RestForm String awayUntil) {

    public static AbsenceForm of(AbsenceDraft present) {
        return new AbsenceForm(present.deputy(), present.awayUntil() == null ? null : present.awayUntil().toString());
    }

    public ObjectNode into(ObjectNode draft) {
        FormReader.text(draft, "deputy", deputy);
        FormReader.text(draft, "awayUntil", awayUntil);
        return draft;
    }
}
