/**
 * What happens before the first request: the command line, the clock, the database's address.
 * Holds no behaviour that a running application would miss.
 */
package org.calends.start;
