/**
 * Obligations over REST, and as files. Decides nothing that another door would not have to decide too.
 * Read {@link org.calends.obligation.rest.ObligationsResource} first.
 */
package org.calends.obligation.rest;
