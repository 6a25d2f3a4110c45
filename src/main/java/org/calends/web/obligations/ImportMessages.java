package org.calends.web.obligations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Importing a file of obligations. */
@MessageBundle("files")
public interface ImportMessages {

    @Message("Import a file")
    String title();

    @Message("A table (CSV), a workbook (XLSX) or a calendar (ICS). All of it is imported or, if one row is wrong, nothing.")
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

    @Message("Check the file")
    String check();

    @Message("Import")
    String take();

    @Message("{name}: all {rows} rows can be imported; {created} are new, {known} are already here. Nothing was written yet: choose Import to go on.")
    String good(String name, int rows, int created, int known);

    @Message("{name}: {created} imported, {known} already here.")
    String done(String name, int created, int known);

    @Message("{name}: nothing was imported. {count} things to put right:")
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

    @Message("Leave out rows that cannot be accepted, and import the rest")
    String skip();

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

    @Message("Pass over columns that are not known here")
    String ignore();
}
