package org.calends.obligation.people;

import org.calends.authority.AuthorityDictionary;
import org.calends.authority.WholeWords;

/**
 * Somebody who can be named as an owner or deputy.
 *
 * @param address where their mails go
 * @param name as people call them, or null
 * @param username what they sign in with, or null where they have no account
 */
public record KnownPerson(String address, String name, String username) {

    /** @return whether these words stand in the name, or are what the person signs in with; whatever the case and width */
    public boolean isCalled(String words) {
        String folded = AuthorityDictionary.fold(words);
        return name != null && WholeWords.stand(AuthorityDictionary.fold(name), folded)
                || username != null && AuthorityDictionary.fold(username).equals(folded);
    }
}
