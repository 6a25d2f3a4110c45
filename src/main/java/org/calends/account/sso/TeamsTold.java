package org.calends.account.sso;

import java.util.Set;
import java.util.UUID;

/**
 * Fired inside the transaction in which somebody signs in at a provider whose groups decide who is in which team.
 *
 * @param decided the names of the teams that the groups decide on
 * @param in those of them in which the groups place the account
 */
public record TeamsTold(UUID account, Set<String> decided, Set<String> in) {
}
