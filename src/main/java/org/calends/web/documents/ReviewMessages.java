package org.calends.web.documents;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What was read out of a document, and a person's yes or no to it; handing it in has {@link DocumentMessages}. */
@MessageBundle("review")
public interface ReviewMessages {

    @Message("What was read")
    String suggestions();

    @Message("Nothing in this document looks like a deadline. If there is one, add it by hand.")
    String noSuggestion();

    @Message("Order:")
    String order();

    @Message("as in the text")
    String orderText();

    @Message("the surest first")
    String orderSure();

    @Message("the most doubtful first")
    String orderDoubtful();

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

    @Message("Other dates in this text: {count}")
    String otherDates(int count);

    @Message("They lie ahead, and were not taken for deadlines. Look through them before you leave.")
    String otherDatesHelp();

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
