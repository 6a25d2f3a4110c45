/**
 * How people and programs sign in, and how long that holds. Says to nobody which half of a wrong answer was right.
 * Read {@link org.calends.account.signin.SignIn} first.
 */
package org.calends.account.signin;
