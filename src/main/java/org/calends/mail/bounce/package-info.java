/**
 * Reads what came back out of a mailbox and tells the ledger. Never answers: a machine that answers machines is a loop.
 * Read {@link org.calends.mail.bounce.BounceReader} first.
 */
package org.calends.mail.bounce;
