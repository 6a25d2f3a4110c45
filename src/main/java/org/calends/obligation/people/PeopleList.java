package org.calends.obligation.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.calends.account.person.Addresses;

/** Whom a form offers as an owner or deputy, for the eyes of editors. */
@ApplicationScoped
public class PeopleList {

    private final Instance<KnownPeople> sources;

    PeopleList(@Any Instance<KnownPeople> sources) {
        this.sources = sources;
    }

    /** @return each address once, with what its owner is called first of all; by address, at most so many */
    public List<KnownPerson> first(int most) {
        return first(sources.stream().flatMap(source -> source.everybody().stream()), most);
    }

    static List<KnownPerson> first(Stream<KnownPerson> everybody, int most) {
        Map<String, KnownPerson> byAddress = everybody
                .collect(Collectors.toMap(person -> Addresses.key(person.address()), person -> person,
                        (one, other) -> one.name() == null ? other : one));
        return byAddress.values().stream().sorted(Comparator.comparing(KnownPerson::address)).limit(most).toList();
    }
}
