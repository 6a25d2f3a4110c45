/**
 * What came back: mails that the server took and could not deliver. Mutes only what is proven dead.
 * Read {@link org.calends.reminder.bounce.Bounces} first.
 */
package org.calends.reminder.bounce;
