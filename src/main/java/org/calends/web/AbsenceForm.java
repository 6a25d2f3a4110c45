package org.calends.web;

import org.calends.subscription.AbsenceDraft;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What stands in the fields in which somebody says to be away; every field may be null. */
record AbsenceForm(@RestForm String deputy, @RestForm String awayUntil) {

    static AbsenceForm of(AbsenceDraft present) {
        return new AbsenceForm(present.deputy(), present.awayUntil() == null ? null : present.awayUntil().toString());
    }

    ObjectNode into(ObjectNode draft) {
        FormReader.text(draft, "deputy", deputy);
        FormReader.text(draft, "awayUntil", awayUntil);
        return draft;
    }
}
