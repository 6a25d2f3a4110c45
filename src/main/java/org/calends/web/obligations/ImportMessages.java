package org.calends.web.obligations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Importing a file of obligations. */
@MessageBundle("files")
public interface ImportMessages {

    @Message
    String title();

    @Message
    String help();

    @Message
    String columns();

    @Message
    String file();

    @Message
    String dates();

    @Message
    String datesUnsaid();

    @Message
    String dayFirst();

    @Message
    String monthFirst();

    @Message
    String check();

    @Message
    String take();

    @Message
    String good(String name, int rows, int created, int known);

    @Message
    String done(String name, int created, int known);

    @Message
    String bad(String name, int count);

    @Message
    String line();

    @Message
    String reason();

    @Message
    String withdrawn(int count);

    @Message
    String leftOut(int count);

    @Message
    String entryTitle();

    @Message
    String why();

    @Message
    String leftOutFile();

    @Message
    String notes(int count);

    @Message
    String past();

    @Message
    String pastAsIs();

    @Message
    String pastSkip();

    @Message
    String pastHistory();

    @Message
    String more();

    @Message
    String lineOf(int line);

    @Message
    String template();

    @Message
    String sheet();

    @Message
    String sheetHelp();

    @Message
    String partly(String name, int rows, int created, int known, int faulty);

    @Message
    String takeAll(int count);

    @Message
    String takeGood(int count);

    @Message
    String discard();

    @Message
    String again();

    @Message
    String mend();

    @Message
    String mendCalendar();

    @Message
    String mapping();

    @Message
    String mappingHelp();

    @Message
    String column();

    @Message
    String sample();

    @Message
    String passedOver();

    @Message
    String names();

    @Message
    String written();

    @Message
    String means();

    @Message
    String asWritten();

    @Message
    String reading();

    @Message
    String rows();

    @Message
    String anySheet();

    @Message
    String fate(String fate);

    @Message
    String firstRows(int count);
}
