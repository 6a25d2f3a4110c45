package org.calends.web.obligations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Long work: how far it is, and what became of it. */
@MessageBundle("job")
public interface JobMessages {

    @Message("Importing a file")
    String importing();

    @Message("You may leave this page: the work goes on, and its address shows what came of it for a day.")
    String help();

    @Message("Waiting until the files before it are done")
    String waiting();

    @Message("Reading a document")
    String reading();

    @Message("{done} rows checked")
    String checking(long done);

    @Message("{done} of {total} rows written; they count only once all of them are")
    String writing(long done, long total);

    @Message("Cancelling")
    String cancelling();

    @Message("Cancel")
    String cancel();

    @Message("Cancelled. Nothing was written.")
    String cancelled();

    @Message("Nothing was written.")
    String failed();

    @Message("Back")
    String back();
}
