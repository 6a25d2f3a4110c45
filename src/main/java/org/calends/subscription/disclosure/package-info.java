/**
 * Who may be told of what at this moment. Trusts no decision of yesterday.
 * Read {@link org.calends.subscription.disclosure.Disclosures} first.
 */
package org.calends.subscription.disclosure;
