/**
 * The check and the ledger: what is to be told to whom, once.
 * Decides and remembers; never opens a connection to a mail server.
 */
package org.calends.reminder;
