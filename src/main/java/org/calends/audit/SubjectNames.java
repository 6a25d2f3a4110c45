package org.calends.audit;

import java.util.Optional;
import java.util.UUID;

/** Knows how something with an id is called, for the security log: whoever reads that knows people and rules, not ids. */
public interface SubjectNames {

    /**
     * @return a name, such as a username or an address; empty for the id of something else, or of nothing any more; never a
     *         secret
     */
    Optional<String> nameOf(UUID id);
}
