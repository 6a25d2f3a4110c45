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

    @Message("What was read")
    String suggestions();

    @Message("Nothing in this document looks like a deadline. If there is one, add it by hand.")
    String noSuggestion();

    @Message("By keyboard:")
    String keysHint();

    @Message("Accept {count} at once")
    String acceptAll(long count);

    @Message("Those with a date that are probably not here yet; all of them, or none.")
    String acceptAllHelp();

    @Message("e-mail address of the person who sees to all of them; may stay empty")
    String ownerHint();

    @Message("Dismiss all {count}")
    String dismissAll(long count);

    @Message("Accept")
    String accept();

    @Message("Accept as another obligation")
    String acceptAnyway();

    @Message("Correct")
    String correct();

    @Message("Accept as corrected")
    String acceptCorrected();

    @Message("Dismiss")
    String dismiss();

    @Message("Take back")
    String takeBack();

    @Message("See the obligation")
    String obligation();

    @Message("{#switch as}{#case 'SOURCE'}Added by {name} as one more source of an obligation.{#case 'POSTPONEMENT'}{name} moved the date of an obligation with it.{#else}Accepted by {name}.{/switch}")
    String decided(String as, String name);

    @Message("Dismissed by {name}: {reason}")
    String dismissed(String name, String reason);

    @Message("No date: the text does not say when the period begins.")
    String openStart();

    @Message("{#switch unit}{#case 'DAYS'}{amount} days counted from{#case 'WORKING_DAYS'}{amount} working days counted from{#case 'WEEKS'}{amount} weeks counted from{#case 'MONTHS'}{amount} months counted from{#else}{amount} years counted from{/switch}")
    String countedFrom(int amount, String unit);

    @Message("{#switch precision}{#case 'MONTH'}The text names only the month.{#case 'QUARTER'}The text names only the quarter.{#case 'HALF'}The text names only the half-year.{#else}The text names only the year.{/switch}")
    String rough(String precision);

    @Message("This day is over.")
    String past();

    @Message("{#switch sureness}{#case 'high'}Sure: {percent} %.{#case 'middle'}Likely: {percent} %.{#else}Look twice: {percent} %.{/switch}")
    String sure(String sureness, int percent);

    @Message("Why?")
    String why();

    @Message("Suggestion {number}")
    String numbered(int number);

    @Message("A long part without any deadline is left out here; the original holds it.")
    String gap();

    @Message("This is probably here already, with the same date.")
    String twinSame();

    @Message("This is probably here already, with another date. Was it moved?")
    String twinMoved();

    @Message("Same authority and kind; both titles hold: {words}.")
    String twinWords(String words);

    @Message("Already here")
    String there();

    @Message("In this document")
    String here();

    @Message("Status")
    String state();

    @Message("Add as second source")
    String join();

    @Message("Move to the new date")
    String move();

    @Message("empty: the sentence")
    String sentenceIsReason();

    @Message("{#switch did}{#case 'accepted'}Accepted.{#case 'joined'}Added as one more source.{#case 'moved'}The date was moved.{#case 'dismissed'}Dismissed.{#case 'withdrawn'}The yes was taken back; it waits again.{#case 'reconsidered'}It waits again.{#case 'allAccepted'}{count} accepted.{#case 'allDismissed'}{count} dismissed.{#case 'known'}This document was handed in before; here is what was read then.{#case 'typed'}The date was noted.{/switch}")
    String did(String did, int count);

    @Message("{#switch say}{#case 'OWN'}Four eyes: you typed this date, so somebody else has to accept it.{#else}Four eyes: a second person has to type the date first, without looking at it here.{/switch}")
    String fourEyes(String say);

    @Message("Type the dates unseen")
    String typeDates();

    @Message("Second reading")
    String secondReading();

    @Message("Read each marked sentence in the text and type its date. What was read before is not shown; where the two differ, the suggestion cannot be accepted.")
    String secondReadingHelp();

    @Message("Date in sentence {number}")
    String dateIn(int number);

    @Message("Note the date")
    String note();

    @Message("{name} typed a date here.")
    String typedBy(String name);

    @Message("No sentence waits for a second reading.")
    String nothingToType();

    @Message("In the document")
    String inDocument();

    @Message("Where it stands")
    String sources();

    @Message("Add in one line")
    String line();

    @Message("TC260 face recognition standard comments by June 22")
    String lineExample();

    @Message("Fill in the form")
    String lineFill();

    @Message("Nothing is saved yet. Look at what was read out of your line:")
    String lineRead();

    @Message("No date was found in it; please fill it in.")
    String lineWithoutDate();
}
