package org.calends.account.person;

import java.util.Set;

/**
 * Fired inside the transaction in which a provider of single sign-on, or a directory, says to which of its groups a person
 * belongs now. Whoever keeps more than roles by groups observes it.
 *
 * @param source the provider's address, or {@code scim}
 * @param names of all groups of this person there, as they are called there
 */
public record ExternalGroups(Account account, String source, Set<String> names) {
}
