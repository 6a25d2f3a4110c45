package org.calends.obligation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Whoever is known while one request is worked on: read once for a file of a hundred thousand rows, and never kept longer. */
@RequestScoped
class PeopleNow {

    private final Instance<KnownPeople> sources;
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
}
