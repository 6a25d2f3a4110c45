package org.calends.obligation.people;

import java.util.List;

/** Asked who can be named as an owner or deputy, where somebody wrote a name instead of an address. */
public interface KnownPeople {

    /** @return all that these know and whom mails reach */
    List<KnownPerson> everybody();

    /**
     * @param words as somebody looks for them
     * @return those whose name has these words in it
     */
    default List<KnownPerson> called(String words) {
        return everybody().stream().filter(person -> person.isCalled(words)).toList();
    }
}
