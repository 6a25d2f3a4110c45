package org.calends.web.documents;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Handing documents in, and the list of those that were. */
@MessageBundle("documents")
public interface DocumentMessages {

    @Message("Documents")
    String title();

    @Message("Hand in a newsletter or a notice. Every deadline in it becomes a suggestion; nothing counts before somebody says yes.")
    String help();

    @Message("Document")
    String file();

    @Message("PDF, Word (DOCX), HTML, e-mail (EML, MSG) or text, at most 25 MB; several at once if you like.")
    String fileHint();

    @Message("Files can also be dropped here.")
    String dropHint();

    @Message("Paste a text instead")
    String paste();

    @Message("Text")
    String text();

    @Message("What you know of it")
    String more();

    @Message("{#switch name}{#case 'publishedOn'}Published on{#case 'sourceUrl'}Address it came from{#case 'title'}Title{#case 'file'}Document{#else}{name}{/switch}")
    String field(String name);

    @Message("2021-04-26, 2021-04 or 2021; only needed where the document does not say")
    String publishedHint();

    @Message("only needed where the document has no headline")
    String titleHint();

    @Message("Read it")
    String send();

    @Message("How much has been sent")
    String progress();

    @Message("Reading …")
    String reading();

    @Message("was read.")
    String taken();

    @Message("was handed in before; here is what was read then.")
    String known();

    @Message("This document cannot be read")
    String refused();

    @Message("{name} cannot be read")
    String refusedNamed(String name);

    @Message("{#switch reason}{#case 'EMPTY'}There is nothing in it. Choose a file or paste a text.{#case 'TOO_LARGE'}It is too large: at most 25 MB, 2,000 pages and 5 million characters. Hand in the part that matters.{#case 'TOO_DEEP'}Messages lie in each other too deep. Save the innermost one and hand that in.{#case 'TOO_SLOW'}Reading it takes too long. Hand in the part that matters, or paste its text.{#case 'BUSY'}Too many documents are being read at this moment. Try again in a minute.{#case 'ENCRYPTED'}It is locked with a password. Save it without one.{#case 'BROKEN'}It is damaged, or not the kind of file that its name says. Save it again, or paste its text.{#case 'UNSUPPORTED'}This kind of file is not read here. Hand in PDF, DOCX, HTML, EML, MSG or text.{#case 'NO_TEXT'}It holds pictures only, as scans do. Run text recognition over it first, or paste its text.{#else}{reason}{/switch}")
    String reason(String reason);

    @Message("Handed in")
    String papers();

    @Message("Which documents")
    String which();

    @Message("All")
    String all();

    @Message("To decide")
    String onlyWaiting();

    @Message("No document has been handed in yet.")
    String none();

    @Message("Nothing waits for a decision.")
    String noneWaiting();

    @Message("published {date}")
    String published(String date);

    @Message("handed in by {name} on {day}")
    String handedIn(String name, String day);

    @Message("{count} to decide")
    String waiting(long count);

    @Message("{#if count == 1}decided{#else}all {count} decided{/if}")
    String reviewed(long count);

    @Message("no deadline found")
    String noDeadline();

    @Message("Download the original")
    String original();
}
