package org.calends.web.api;

import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** What the chapters of the description are about. */
final class DescribedTags {

    private static final Map<String, String> CHAPTERS = new TreeMap<>(Map.ofEntries(
            Map.entry("Accounts", "People who sign in, their roles, keys and absences."),
            Map.entry("Alarms", "What needs an administrator: nobody owns it, or nobody would hear of it."),
            Map.entry("Authorities", "Who sets deadlines, and by what names."),
            Map.entry("Backup", "All that the database holds, as files."),
            Map.entry("Chains", "Obligations whose dates follow from another's."),
            Map.entry("Counting days", "Working days, public holidays, periods."),
            Map.entry("Documents", "Newsletters and notices, and the deadlines read out of them."),
            Map.entry("Escalation", "To whom it goes when nobody acknowledges."),
            Map.entry("Feeds", "Obligations for calendar programs, at secret addresses."),
            Map.entry("Jobs", "Long work that somebody ordered: how far it is, and cancel."),
            Map.entry("Lead policies", "How long ahead each kind of obligation is told."),
            Map.entry("Mail", "The mail server, and what came back."),
            Map.entry("Obligations", "What must be done, by when, by whom."),
            Map.entry("Obligations that come again", "The dates of a series."),
            Map.entry("Own account", "The account of whoever asks."),
            Map.entry("Security log", "Who signed in, failed, was refused or changed what concerns safety."),
            Map.entry("Signing secrets", "What signs the links in mails."),
            Map.entry("Subscriptions", "Who wants to be told about what, and how."),
            Map.entry("Team feeds", "Feeds with several secret addresses."),
            Map.entry("Teams", "To whom deadlines can belong, and who is in them."),
            Map.entry("The daily check", "What is due is found and queued."),
            Map.entry("The ledger", "Who was told what, and when.")));

    private DescribedTags() {
    }

    static void in(OpenAPI description) {
        description.setTags(CHAPTERS.entrySet().stream()
                .map(tag -> OASFactory.createTag().name(tag.getKey()).description(tag.getValue())).toList());
        description.getPaths().getPathItems().values()
                .forEach(item -> item.getOperations().values().forEach(DescribedTags::requireKnown));
    }

    private static void requireKnown(Operation operation) {
        if (operation.getTags() == null || !CHAPTERS.keySet().containsAll(operation.getTags())) {
            throw new IllegalStateException(
                    operation.getOperationId() + " is in no chapter that has words: " + operation.getTags());
        }
    }
}
