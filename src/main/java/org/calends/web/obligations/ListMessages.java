package org.calends.web.obligations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The list of obligations: its views, filters and pages, and what is done to several at once. */
@MessageBundle("list")
public interface ListMessages {

    @Message("Views")
    String views();

    @Message("Everything")
    String everything();

    @Message("Open")
    String open();

    @Message("Overdue")
    String overdue();

    @Message("Mine")
    String mine();

    @Message("Done lately")
    String done();

    @Message("Keep this view")
    String keep();

    @Message("Name of the view")
    String viewName();

    @Message("Remove the view {name}")
    String removeView(String name);

    @Message("More filters")
    String filters();

    @Message("Due from")
    String dueFrom();

    @Message("Due until")
    String dueTo();

    @Message("Only overdue ones")
    String onlyOverdue();

    @Message("Only those done late")
    String onlyLate();

    @Message("Done late")
    String late();

    @Message("Order")
    String order();

    @Message("{#switch order}{#case 'dueDate'}Soonest first{#case '-dueDate'}Latest first{#case 'title'}Title{#case 'authority'}Authority{#case 'kind'}Kind{#case '-createdAt'}Added last{#case '-updatedAt'}Changed last{#else}{order}{/switch}")
    String orderOf(String order);

    @Message("There are no obligations yet.")
    String empty();

    @Message("Every duty with a date belongs here. Type the first one in, or load a list that you already keep.")
    String emptyHelp();

    @Message("Choose {title}")
    String pick(String title);

    @Message("Choose all on this page")
    String pickAll();

    @Message("With those chosen")
    String withChosen();

    @Message("Give to an owner")
    String assign();

    @Message("Add a tag")
    String tag();

    @Message("Move the date")
    String postpone();

    @Message("Export as CSV")
    String export();

    @Message("New date")
    String newDate();

    @Message("Tag")
    String newTag();

    @Message("Do it")
    String apply();

    @Message("All of them are changed, or none.")
    String allOrNone();

    @Message("Export all {count}")
    String exportAll(long count);

    @Message("as a workbook")
    String exportWorkbook();

    @Message("{#if count == 1}One obligation was changed.{#else}{count} obligations were changed.{/if}")
    String changed(int count);

    @Message("Nothing was changed, because of “{title}”: it is closed, or someone else changed it after you opened this list. The list below is as it is now.")
    String hindered(String title);

    @Message("Choose at least one obligation first.")
    String nothingChosen();

    @Message("What is open, from three weeks ago to six months ahead.")
    String timelineHelp();

    @Message("More than {count} found")
    String foundMore(long count);

    @Message("Export them all")
    String exportEach();

    @Message("{count} found")
    String found(long count);

    @Message("Search titles, authorities, owners, quotes and tags")
    String search();

    @Message("Search")
    String searchButton();

    @Message("Any status")
    String anyStatus();

    @Message("Any kind")
    String anyKind();

    @Message("Nothing matches. Try fewer words or another filter.")
    String noneFound();

    @Message("Show all")
    String showAll();

    @Message("Month")
    String monthView();

    @Message("Agenda")
    String agendaView();

    @Message("Earlier")
    String monthBefore();

    @Message("Next")
    String monthAfter();

    @Message("Earlier")
    String previous();

    @Message("Next")
    String next();

    @Message("Page {page}")
    String page(int page);

    @Message("Pages")
    String pages();
}
