/**
 * Counts wrong guesses at passwords and other secrets, and makes them wait. Holds nobody up who knows the secret.
 * Read {@link org.calends.account.guess.GuessLimits} first.
 */
package org.calends.account.guess;
