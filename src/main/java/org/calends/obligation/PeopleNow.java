package org.calends.obligation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Whoever is known while one request is worked on: read once for a file of a hundred thousand rows, and never kept longer. */
@RequestScoped
class PeopleNow {

    private final Instance<KnownPeople> sources;
    private final Map<List<String>, List<String>> owners = new HashMap<>();
    private PeopleDirectory directory;

    PeopleNow(@Any Instance<KnownPeople> sources) {
        this.sources = sources;
    }

    PeopleDirectory directory() {
        if (directory == null) {
            directory = new PeopleDirectory(sources.stream().flatMap(source -> source.everybody().stream()).toList());
        }
        return directory;
    }

    /** @return what was found for these before, or what is found now */
    List<String> owners(List<String> asked, UnaryOperator<List<String>> search) {
        if (!owners.containsKey(asked)) {
            owners.put(asked, search.apply(asked));
        }
        return owners.get(asked);
    }
}
