package org.calends.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Documents and what was read out of them. */
@MessageBundle("review")
public interface ReviewMessages {

    @Message("Documents")
    String title();

    @Message("Hand in a newsletter or a notice. Every deadline in it becomes a suggestion; nothing counts before somebody says yes.")
    String help();

    @Message("Document")
    String file();

    @Message("PDF, Word, HTML, e-mail (EML, MSG) or text, up to 25 MB. It can be dropped here.")
    String fileHint();

    @Message("Published on")
    String publishedOn();

    @Message("where the document does not say: 2021-04-26, 2021-04 or 2021")
    String publishedHint();

    @Message("Address it came from")
    String sourceUrl();

    @Message("Read it")
    String send();

    @Message("Reading …")
    String reading();

    @Message("No document has been handed in yet.")
    String none();

    @Message("published {date}")
    String published(String date);

    @Message("handed in by {name}")
    String by(String name);

    @Message("Original")
    String original();

    @Message("Text")
    String text();

    @Message("Suggestions")
    String suggestions();

    @Message("{count} to decide")
    String pending(long count);

    @Message("Nothing in this document looks like a deadline.")
    String noSuggestion();

    @Message("Accept")
    String accept();

    @Message("Accept all with a date")
    String acceptAll();

    @Message("Correct")
    String correct();

    @Message("Accept as corrected")
    String acceptCorrected();

    @Message("Dismiss")
    String dismiss();

    @Message("Reason")
    String reason();

    @Message("Take back")
    String reconsider();

    @Message("Accepted by {name}")
    String accepted(String name);

    @Message("Dismissed by {name}: {reason}")
    String dismissed(String name, String reason);

    @Message("See the obligation")
    String obligation();

    @Message("No date: the text does not say when the period begins.")
    String openStart();

    @Message("look twice")
    String doubtful();

    @Message("{percent} % sure")
    String confidence(int percent);

    @Message("In the text")
    String inText();
}
