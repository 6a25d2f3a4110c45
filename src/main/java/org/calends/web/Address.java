package org.calends.web;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

/** The address of a page with its parameters, and its neighbours: what a page shows can be bookmarked and sent to others. */
record Address(String path, Map<String, String> parameters) {

    static Address of(UriInfo uri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            String value = String.join(",", values);
            if (!value.isBlank()) {
                parameters.put(name, value);
            }
        });
        return new Address(uri.getPath(), parameters);
    }

    /** @return the parameter's value, or nothing */
    public String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean has(String name, String value) {
        return value(name).equals(value);
    }

    /** @return the same list, another part of it */
    String atPage(int page) {
        return with("page", page == 0 ? "" : Integer.toString(page));
    }

    /** @return the same list with another order, from its beginning */
    public String sortedBy(String order) {
        return new Address(path, without("page")).with("sort", order);
    }

    String with(String name, String value) {
        Map<String, String> changed = without(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        UriBuilder address = UriBuilder.fromPath(path);
        changed.forEach((key, present) -> address.queryParam(key, "{" + key + "}"));
        return address.buildFromMap(changed).toString();
    }

    private Map<String, String> without(String name) {
        Map<String, String> rest = new LinkedHashMap<>(parameters);
        rest.remove(name);
        return rest;
    }
}
