/**
 * Finds and counts obligations; people's lists are counted no further than people read. Changes none.
 * Read {@link org.calends.obligation.search.ObligationSearch} first.
 */
package org.calends.obligation.search;
