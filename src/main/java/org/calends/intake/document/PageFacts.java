package org.calends.intake.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.text.Characters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's markup says about it: Open Graph and Dublin Core elements, schema.org's datePublished, and the names that
 * Chinese government sites must use (PubDate, ArticleTitle).
 *
 * @param address its own address, for relative links; empty if it does not say
 */
public record PageFacts(String title, PublicationDate published, String address) {

    private static final String[] DATES = { "meta[property=article:published_time]", "meta[name~=(?i)^pub-?date$]",
            "meta[name~=(?i)^(?:publish-?date|publication_date|date\\.?issued|dc\\.date|dcterms\\.(?:date|issued)|dc\\.date\\.issued)$]",
            "meta[itemprop=datePublished]", "time[itemprop=datePublished]", "time[pubdate]", "meta[name=date]" };
    private static final String[] TITLES = { "meta[name~=(?i)^ArticleTitle$]", "meta[property=og:title]" };
    private static final Pattern ISO_DAY = Pattern.compile("\\s*((?:19|20)\\d\\d)[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})(?:\\D.*)?",
            Pattern.DOTALL);
    private static final Pattern LINKED_DATA = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"");
    private static final Pattern SITE_NAME = Pattern.compile("\\s+[|–—_-]\\s+|_");

    public static PageFacts of(Document page) {
        return new PageFacts(title(page), published(page), address(page));
    }

    private static String title(Document page) {
        for (String query : TITLES) {
            Element element = page.selectFirst(query);
            if (element != null && !element.attr("content").isBlank()) {
                return element.attr("content").strip();
            }
        }
        if (page.select("h1").size() == 1 && !page.selectFirst("h1").text().isBlank()) {
            return page.selectFirst("h1").text().strip();
        }
        return page.title().isBlank() ? null : withoutSite(page.title().strip());
    }

    /** "Headline | Site" and "Site - Headline": the headline is the longer part. */
    private static String withoutSite(String title) {
        String longest = "";
        for (String part : SITE_NAME.split(title)) {
            longest = part.length() > longest.length() ? part : longest;
        }
        return longest.isBlank() ? title : longest.strip();
    }

    private static PublicationDate published(Document page) {
        for (String query : DATES) {
            Element element = page.selectFirst(query);
            if (element != null) {
                PublicationDate date = day(element.hasAttr("content") ? element.attr("content") : element.attr("datetime"));
                if (date != null) {
                    return date;
                }
            }
        }
        for (Element script : page.select("script[type=application/ld+json]")) {
            Matcher found = LINKED_DATA.matcher(script.data());
            if (found.find()) {
                return day(found.group(1));
            }
        }
        return null;
    }

    private static PublicationDate day(String text) {
        Matcher day = ISO_DAY.matcher(text);
        try {
            return day.matches() ? PublicationDate.day(LocalDate.of(Integer.parseInt(day.group(1)),
                    Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static String address(Document page) {
        for (String query : new String[] { "base[href]", "link[rel=canonical]", "meta[property=og:url]" }) {
            Element element = page.selectFirst(query);
            String address = element == null ? "" : element.attr(element.hasAttr("href") ? "href" : "content");
            if (Characters.isWebAddress(address)) {
                return address.strip();
            }
        }
        return "";
    }
}
