/**
 * Signs what leaves the house and must be recognised when it comes back. Never shows a secret.
 * Read {@link org.calends.subscription.link.LinkSigner} first.
 */
package org.calends.subscription.link;
