package org.calends.account.link;

import java.time.Duration;
import java.util.UUID;

import org.calends.account.person.Account;

/**
 * A mail about an account that is to be written.
 *
 * @param to at which address
 * @param secret of its link; null where it opens nothing
 * @param valid how long the link still works
 */
public record AccountLetter(UUID id, LinkKind kind, Account account, String to, String secret, Duration valid) {
}
