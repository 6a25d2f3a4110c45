package org.calends.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of authorities and their names. */
@MessageBundle("authorities")
public interface AuthorityMessages {

    @Message("Authorities")
    String title();

    @Message("All names of one authority mean the same: in searches, subscriptions, feeds, escalation rules and documents. What somebody wrote in a deadline stays as it is.")
    String help();

    @Message("Name")
    String name();

    @Message("Search")
    String search();

    @Message("{#if total == 1}One authority{#else}{total} authorities{/if}")
    String found(long total);

    @Message("No authority is called so.")
    String nothing();

    @Message("international")
    String international();

    @Message("Add a name")
    String addName();

    @Message("Another name of {authority}")
    String nameOf(String authority);

    @Message("Take out")
    String takeOut();

    @Message("Take out this authority with all its names")
    String takeOutAll();

    @Message("added by {who}")
    String addedBy(String who);

    @Message("Add an authority")
    String add();

    @Message("The usual short name, such as BfDI. It holds at once, and the next check tells whoever should have been told.")
    String addHelp();

    @Message("Jurisdiction")
    String jurisdiction();

    @Message("Two letters such as DE, or EU; empty for an international body")
    String jurisdictionHint();

    @Message("Other names")
    String otherNames();

    @Message("In any language, with commas between them")
    String otherNamesHint();
}
