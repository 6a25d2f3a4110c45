package org.calends.web.obligations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The list of obligations: its views, filters and pages, and what is done to several at once. */
@MessageBundle("list")
public interface ListMessages {

    @Message
    String views();

    @Message
    String everything();

    @Message
    String open();

    @Message
    String overdue();

    @Message
    String mine();

    @Message
    String ours();

    @Message
    String done();

    @Message
    String keep();

    @Message
    String viewName();

    @Message
    String removeView(String name);

    @Message
    String filters();

    @Message
    String dueFrom();

    @Message
    String dueTo();

    @Message
    String onlyOverdue();

    @Message
    String onlyLate();

    @Message
    String late();

    @Message
    String order();

    @Message
    String orderOf(String order);

    @Message
    String empty();

    @Message
    String emptyHelp();

    @Message
    String pick(String title);

    @Message
    String pickAll();

    @Message
    String withChosen();

    @Message
    String assign();

    @Message
    String tag();

    @Message
    String postpone();

    @Message
    String export();

    @Message
    String newDate();

    @Message
    String newTag();

    @Message
    String apply();

    @Message
    String allOrNone();

    @Message
    String exportAll(long count);

    @Message
    String exportWorkbook();

    @Message
    String changed(int count);

    @Message
    String hindered(String title);

    @Message
    String nothingChosen();

    @Message
    String timelineHelp();

    @Message
    String foundMore(long count);

    @Message
    String exportEach();

    @Message
    String found(long count);

    @Message
    String search();

    @Message
    String searchButton();

    @Message
    String anyStatus();

    @Message
    String anyKind();

    @Message
    String noneFound();

    @Message
    String showAll();

    @Message
    String monthView();

    @Message
    String agendaView();

    @Message
    String monthBefore();

    @Message
    String monthAfter();

    @Message
    String previous();

    @Message
    String next();

    @Message
    String page(int page);

    @Message
    String pages();
}
