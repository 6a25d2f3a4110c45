/**
 * Single sign-on: people sign in at a provider of OpenID Connect, which says who they are and to which groups they
 * belong. Keeps no token and asks a provider only while somebody signs in. Read {@link org.calends.account.sso.SsoSignIn}
 * first.
 */
package org.calends.account.sso;
