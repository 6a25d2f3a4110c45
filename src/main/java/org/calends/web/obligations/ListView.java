package org.calends.web.obligations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.calends.web.frame.Address;

/**
 * A search of the list under a name: those that everyone has, and one's own.
 *
 * @param id null for those that everyone has
 * @param current whether the list shows just this
 */
record ListView(UUID id, String name, String query, boolean current) {

    /** @param inTeams whether whoever looks is in a team */
    static List<ListView> all(Address shown, List<SavedView> saved, String email, boolean inTeams, ListMessages say) {
        List<ListView> views = new ArrayList<>();
        views.add(of(shown, say.everything()));
        views.add(of(shown, say.open(), "status", "OPEN"));
        views.add(of(shown, say.overdue(), "overdue", "true"));
        if (email != null) {
            views.add(of(shown, say.mine(), "status", "OPEN", "owner", email));
        }
        if (inTeams) {
            views.add(of(shown, say.ours(), "status", "OPEN", "team", "mine"));
        }
        views.add(of(shown, say.done(), "status", "DONE", "sort", "-updatedAt"));
        views.add(of(shown, say.late(), "late", "true", "sort", "-updatedAt"));
        saved.forEach(
                view -> views.add(new ListView(view.id(), view.name(), view.query(), view.query().equals(shown.query()))));
        return views;
    }

    private static ListView of(Address shown, String name, String... parameters) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            wanted.put(parameters[i], parameters[i + 1]);
        }
        return new ListView(null, name, new Address(shown.path(), wanted).query(), wanted.equals(shown.parameters()));
    }
}
