package org.calends.web.account;

import org.calends.account.person.Account;
import org.calends.web.obligations.FormReader;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What stands in the fields in which people say how they are called; every field may be null. */
public record ProfileForm(@RestForm String displayName, @RestForm String locale, @RestForm String zone) {

    static ProfileForm of(Account present) {
        return new ProfileForm(present.displayName(), present.locale(), present.zone());
    }

    ObjectNode into(ObjectNode draft) {
        FormReader.text(draft, "displayName", displayName);
        FormReader.text(draft, "locale", locale);
        FormReader.text(draft, "zone", zone);
        return draft;
    }
}
