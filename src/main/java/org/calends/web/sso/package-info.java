/**
 * The way to a provider of single sign-on and back, and the provider's word that somebody signed out there. Decides nothing:
 * {@link org.calends.account.sso.SsoSignIn} does.
 */
package org.calends.web.sso;
