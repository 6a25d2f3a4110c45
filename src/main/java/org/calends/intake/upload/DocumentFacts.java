package org.calends.intake.upload;

import org.calends.input.QueryValues;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What is said of a document in the address with which it is handed in. */
public class DocumentFacts {

    @RestQuery("publishedOn")
    @Parameter(description = "when it came out: a day, a month (2021-04) or a year")
    String publishedOn;

    @RestQuery("title")
    String title;

    @RestQuery("language")
    @Parameter(description = "a language tag; with a region (en-GB) it also settles 03/04/2025")
    String language;

    @RestQuery("sourceUrl")
    String sourceUrl;

    @RestQuery("team")
    @Parameter(description = "to which team it is to belong, by identifier or name")
    String team;

    @RestQuery("dryRun")
    @Parameter(description = "true: read and answer, store nothing")
    String dryRun;

    @RestQuery("explain")
    @Parameter(description = "true, with dryRun=true: the answer also tells which rules decided about each date")
    String explain;

    /** What stands in the address wins over the fields of a form. */
    public DocumentFacts or(String formPublishedOn, String formTitle, String formLanguage, String formSourceUrl,
            String formTeam, String formDryRun) {
        DocumentFacts both = new DocumentFacts();
        both.publishedOn = first(publishedOn, formPublishedOn);
        both.title = first(title, formTitle);
        both.language = first(language, formLanguage);
        both.sourceUrl = first(sourceUrl, formSourceUrl);
        both.dryRun = first(dryRun, formDryRun);
        both.team = first(team, formTeam);
        both.explain = explain;
        return both;
    }

    private static String first(String one, String other) {
        return one == null || one.isBlank() ? other : one;
    }

    public boolean dryRun() {
        return QueryValues.flag("dryRun", dryRun, false);
    }

    public boolean explain() {
        return QueryValues.flag("explain", explain, false);
    }

    public Upload about(byte[] content, String fileName, String mediaType) {
        return new Upload(content, fileName, mediaType, title, publishedOn, language, sourceUrl, team);
    }
}
