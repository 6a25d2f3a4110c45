/**
 * The command line {@code calends}: one class for each word that may follow it. Does no work itself; what needs no server is
 * handed to plain Java, what needs the database to the application, started without its doors.
 */
package org.calends.command;
