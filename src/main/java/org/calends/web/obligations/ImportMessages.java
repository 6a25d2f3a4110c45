package org.calends.web.obligations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Importing a file of obligations. */
@MessageBundle("files")
public interface ImportMessages {

    @Message("Import a file")
    String title();

    @Message("A table (CSV), a workbook (XLSX), a calendar (ICS) or an export (JSON). You see first what would become of it, and can then import all of it, the good rows, or nothing.")
    String help();

    @Message("The first row of a table names the columns: title and due date at least; also kind, authority, jurisdiction, owner, tags, description and more. A row whose id is already here is left as it is, so the same file can be sent again.")
    String columns();

    @Message("File")
    String file();

    @Message("Dates such as 3/4/2026")
    String dates();

    @Message("refuse, as they can be read in two ways")
    String datesUnsaid();

    @Message("day first: 3 April")
    String dayFirst();

    @Message("month first: 4 March")
    String monthFirst();

    @Message("Look at the file")
    String check();

    @Message("Import")
    String take();

    @Message("{name}: all {rows} rows can be imported; {created} are new, {known} are already here. Nothing was written yet: choose Import to go on.")
    String good(String name, int rows, int created, int known);

    @Message("{name}: {created} imported, {known} already here.")
    String done(String name, int created, int known);

    @Message("{name}: nothing was imported. {#if count == 1}One thing{#else}{count} things{/if} to put right:")
    String bad(String name, int count);

    @Message("Line")
    String line();

    @Message("What to change")
    String reason();

    @Message("{count} obligations are withdrawn, since the calendar cancels them.")
    String withdrawn(int count);

    @Message("Left out: {count}")
    String leftOut(int count);

    @Message("Title")
    String entryTitle();

    @Message("Why")
    String why();

    @Message("Download this list (CSV)")
    String leftOutFile();

    @Message("Notes: {count}")
    String notes(int count);

    @Message("Entries of a calendar that are over")
    String past();

    @Message("closed ones as closed, others as overdue")
    String pastAsIs();

    @Message("leave out")
    String pastSkip();

    @Message("all as closed")
    String pastHistory();

    @Message("Only the first are shown.")
    String more();

    @Message("Line {line}:")
    String lineOf(int line);

    @Message("A workbook to fill in")
    String template();

    @Message("Sheet of the workbook")
    String sheet();

    @Message("Empty: the one that names a title and a due date.")
    String sheetHelp();

    @Message("{name}: {created} of {rows} rows can be imported; {known} are already here, {faulty} cannot be accepted. Nothing was written yet: import the good ones and mend the others, or say below what is meant.")
    String partly(String name, int rows, int created, int known, int faulty);

    @Message("Import all {count}")
    String takeAll(int count);

    @Message("Import the {count} good ones")
    String takeGood(int count);

    @Message("Discard")
    String discard();

    @Message("Look again")
    String again();

    @Message("Download the others to mend (CSV)")
    String mend();

    @Message("Download the others to mend (calendar)")
    String mendCalendar();

    @Message("What the columns are for")
    String mapping();

    @Message("What you say here is remembered for the next file with such a column.")
    String mappingHelp();

    @Message("Column")
    String column();

    @Message("Holds, for instance")
    String sample();

    @Message("passed over")
    String passedOver();

    @Message("Names that nobody here has")
    String names();

    @Message("In the file")
    String written();

    @Message("Means")
    String means();

    @Message("as it is written")
    String asWritten();

    @Message("How it is read")
    String reading();

    @Message("As it would become")
    String rows();

    @Message("as it is in the file")
    String anySheet();

    @Message("{#switch fate}{#case 'NEW'}new{#case 'KNOWN'}already here{#case 'WITHDRAWN'}withdraws{#else}cannot be accepted{/switch}")
    String fate(String fate);

    @Message("The first {count} rows are shown.")
    String firstRows(int count);
}
