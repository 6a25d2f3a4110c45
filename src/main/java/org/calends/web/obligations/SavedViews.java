package org.calends.web.obligations;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.input.InvalidInputException;

/** The one door to the searches that people gave a name. Everyone sees only their own. */
@ApplicationScoped
class SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2000;
    private static final int MOST = 50;

    @Transactional
    List<SavedView> of(String username) {
        return SavedView.list("username = ?1 order by name", username);
    }

    /** The same name again replaces what it meant. @throws InvalidInputException without a name, or when there are too many */
    @Transactional
    void save(String username, String name, String query) {
        String given = name == null ? "" : name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME || given.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException("name", "obligation.view.name.malformed", LONGEST_NAME);
        }
        if (query.length() > LONGEST_QUERY) {
            throw new InvalidInputException("name", "obligation.view.search.too-long");
        }
        SavedView present = SavedView.find("username = ?1 and name = ?2", username, given).firstResult();
        if (present != null) {
            present.become(query);
        } else if (SavedView.count("username", username) >= MOST) {
            throw new InvalidInputException("name", "obligation.view.too-many", MOST);
        } else {
            new SavedView(username, given, query).persist();
        }
    }

    /** Harmless when repeated. */
    @Transactional
    void remove(String username, UUID id) {
        SavedView.delete("id = ?1 and username = ?2", id, username);
    }
}
