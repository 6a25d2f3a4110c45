/** The built jar as a process that is killed and frozen, against a mail server that counts. Runs after packaging. */
package org.calends.crash;
