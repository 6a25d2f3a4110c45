/**
 * What must be done, by when, by whom, and the drafts from which it comes to be. Stores and announces nothing: that
 * is the business of change.
 * Read {@link org.calends.obligation.model.Obligation} first.
 */
package org.calends.obligation.model;
