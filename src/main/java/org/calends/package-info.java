/**
 * Calends sees to it that no regulatory deadline is missed.
 *
 * <p>
 * The packages, in the order in which to read them:
 * <ol>
 * <li>{@link org.calends.background}: threads that no request can take
 * <li>{@link org.calends.http}: what strangers may take of the house over the network
 * <li>{@link org.calends.audit}: the security log
 * <li>{@link org.calends.language}: messages by code, in the reader's language
 * <li>{@link org.calends.expiry}: what passes with time: limits, and what is remembered for a while
 * <li>{@link org.calends.input}: what every door shares
 * <li>{@link org.calends.expiry}: how often within how long, and what is forgotten when
 * <li>{@link org.calends.ical}: content lines of iCalendar
 * <li>{@link org.calends.table}: cells and rows that spreadsheets open
 * <li>{@link org.calends.visibility}: who sees what belongs to a team
 * <li>{@link org.calends.workday}: counting days
 * <li>{@link org.calends.authority}: who sets deadlines, by whatever name
 * <li>{@link org.calends.account}: people who sign in
 * <li>{@link org.calends.team}: who is in which team
 * <li>{@link org.calends.history}: who changed what, when
 * <li>{@link org.calends.obligation}: what must be done, by when, by whom
 * <li>{@link org.calends.job}: long work that somebody ordered, with progress and cancel
 * <li>{@link org.calends.intake}: outside material becomes suggestions or drafts
 * <li>{@link org.calends.subscription}: who wants to be told about what, and how
 * <li>{@link org.calends.reminder}: the check and the ledger
 * <li>{@link org.calends.backup}: all that there is as one file, and back
 * <li>{@link org.calends.metrics}: the work in numbers
 * <li>{@link org.calends.mail}: delivers what the ledger holds
 * <li>{@link org.calends.feed}: obligations as iCalendar, at secret addresses
 * <li>{@link org.calends.caldav}: the same for two-way calendar clients
 * <li>{@link org.calends.web}: the pages, and what all pages and answers share
 * <li>{@link org.calends.start}: what happens before the first request
 * <li>{@link org.calends.doctor}: looks at what surrounds Calends, and says what to do
 * <li>{@link org.calends.command}: the command line
 * <li>{@link org.calends.demo}: the sample and the mailbox of development mode
 * </ol>
 *
 * <p>
 * Flow in: newsletter, REST, form, CSV or ICS become an {@code ObligationDraft}, and {@code Obligations} is the one
 * door: {@code register}, and {@code restoreAll} for files. Flow out: the check writes reminders into the ledger and
 * {@code mail} delivers them; {@code feed} renders the same obligations for calendars.
 *
 * <p>
 * A feature with more than some thirty types has rooms, sub-packages one level deep; each says what it is, what it refuses
 * and which type to read first.
 *
 * <p>
 * {@code ArchitectureTest} holds three tables: who may import whom, which room may enter which, and which rooms others may
 * enter. They forbid cycles. Change them, with a decision record, when the code asks for it: never work around them.
 *
 * <p>
 * Words of this house that no textbook has are explained in {@code src/docs/glossary.md}.
 */
package org.calends;
