package org.calends.web.documents;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What was read out of a document, and a person's yes or no to it; handing it in has {@link DocumentMessages}. */
@MessageBundle("review")
public interface ReviewMessages {

    @Message
    String suggestions();

    @Message
    String noSuggestion();

    @Message
    String order();

    @Message
    String orderText();

    @Message
    String orderSure();

    @Message
    String orderDoubtful();

    @Message
    String keysHint();

    @Message
    String acceptAll(long count);

    @Message
    String acceptAllHelp();

    @Message
    String ownerHint();

    @Message
    String dismissAll(long count);

    @Message
    String accept();

    @Message
    String acceptAnyway();

    @Message
    String correct();

    @Message
    String acceptCorrected();

    @Message
    String dismiss();

    @Message
    String takeBack();

    @Message
    String obligation();

    @Message
    String decided(String as, String name);

    @Message
    String dismissed(String name, String reason);

    @Message
    String openStart();

    @Message
    String countedFrom(int amount, String unit);

    @Message
    String rough(String precision);

    @Message
    String past();

    @Message
    String sure(String sureness, int percent);

    @Message
    String why();

    @Message
    String numbered(int number);

    @Message
    String gap();

    @Message
    String twinSame();

    @Message
    String twinMoved();

    @Message
    String twinWords(String words);

    @Message
    String there();

    @Message
    String here();

    @Message
    String state();

    @Message
    String join();

    @Message
    String move();

    @Message
    String sentenceIsReason();

    @Message
    String did(String did, int count);

    @Message
    String fourEyes(String say);

    @Message
    String typeDates();

    @Message
    String secondReading();

    @Message
    String secondReadingHelp();

    @Message
    String dateIn(int number);

    @Message
    String note();

    @Message
    String typedBy(String name);

    @Message
    String nothingToType();

    @Message
    String otherDates(int count);

    @Message
    String otherDatesHelp();

    @Message
    String sources();

    @Message
    String line();

    @Message
    String lineExample();

    @Message
    String lineFill();

    @Message
    String lineRead();

    @Message
    String lineWithoutDate();
}
