package org.calends.web.frame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

/**
 * The address of a page with its parameters, and its neighbours: what a page shows can be bookmarked and sent to others. The
 * parameters stand in the order of their names, so that the same search has the same address.
 */
public record Address(String path, Map<String, String> parameters) {

    /** Says what was just done, once; no part of what the page shows. */
    public static final String CHANGED = "changed";
    public static final String UNDO = "undo";
    private static final Set<String> NO_FILTERS = Set.of("page", "sort");

    public static Address of(UriInfo uri) {
        return of(uri, uri.getPath());
    }

    /** @param path of the page to show, where the request came by another one */
    public static Address of(UriInfo uri, String path) {
        Map<String, String> parameters = new TreeMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            String value = String.join(",", values);
            if (!value.isBlank() && !name.equals(CHANGED) && !name.equals(UNDO)) {
                parameters.put(name, value);
            }
        });
        return new Address(path, parameters);
    }

    /** @return the parameter's value, or nothing */
    public String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean has(String name, String value) {
        return value(name).equals(value);
    }

    public boolean hasAny(List<String> names) {
        return names.stream().anyMatch(parameters::containsKey);
    }

    /** @return whether the page shows only a part of what there is */
    public boolean isFiltered() {
        return parameters.keySet().stream().anyMatch(name -> !NO_FILTERS.contains(name));
    }

    /** @return what stands after the question mark, without the part of the list; empty when nothing does */
    public String query() {
        return part(new Address(path, without("page")).with("", ""));
    }

    /** @return the query of the page shown, with a question mark unless it is empty */
    public String suffix() {
        return queryOf(with("", ""));
    }

    /** @return the same list, another part of it */
    String atPage(int page) {
        return with("page", page == 0 ? "" : Integer.toString(page));
    }

    public String with(String name, String value) {
        Map<String, String> changed = without(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        UriBuilder address = UriBuilder.fromPath(path);
        changed.forEach((key, present) -> address.queryParam(key, "{" + key + "}"));
        return address.buildFromMap(changed).toString();
    }

    private static String queryOf(String address) {
        int mark = address.indexOf('?');
        return mark < 0 ? "" : address.substring(mark);
    }

    private static String part(String address) {
        String query = queryOf(address);
        return query.isEmpty() ? "" : query.substring(1);
    }

    private Map<String, String> without(String name) {
        Map<String, String> rest = new TreeMap<>(parameters);
        rest.remove(name);
        return rest;
    }
}
