package org.calends.web.admin;

import org.calends.account.person.Account;
import org.calends.account.person.Role;
import org.calends.web.obligations.FormReader;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What stands in the fields of the form for an account; every field may be null. The password is never shown again. */
record AccountForm(@RestForm String username, @RestForm String password, @RestForm String displayName, @RestForm String email,
        @RestForm String role, @RestForm String locale, @RestForm String zone) {

    static final AccountForm EMPTY = new AccountForm(null, null, null, null, null, null, null);

    static AccountForm of(Account present) {
        return new AccountForm(present.username(), null, present.displayName(), present.email(), present.role().name(),
                present.locale(), present.zone());
    }

    public boolean hasRole(String other) {
        return other.equals(role == null ? Role.VIEWER.name() : role);
    }

    ObjectNode into(ObjectNode draft) {
        FormReader.text(draft, "username", username);
        FormReader.text(draft, "password", password);
        FormReader.text(draft, "displayName", displayName);
        FormReader.text(draft, "email", email);
        FormReader.text(draft, "role", role);
        FormReader.text(draft, "locale", locale);
        FormReader.text(draft, "zone", zone);
        return draft;
    }
}
