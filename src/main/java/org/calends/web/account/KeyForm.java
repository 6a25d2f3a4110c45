package org.calends.web.account;

import java.util.List;

import org.calends.input.InvalidInputException;
import org.calends.web.obligations.FormReader;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What stands in the fields in which somebody asks for a key; every field may be null. */
public record KeyForm(@RestForm String name, @RestForm List<String> scopes, @RestForm String until) {

    /** @throws InvalidInputException when nothing was chosen: on a page, that is no wish for everything */
    ObjectNode into(ObjectNode draft) {
        if (scopes == null || scopes.isEmpty()) {
            throw new InvalidInputException("scopes", "account.key.scopes-needed");
        }
        FormReader.text(draft, "name", name);
        ArrayNode chosen = draft.putArray("scopes");
        scopes.forEach(chosen::add);
        return draft;
    }
}
