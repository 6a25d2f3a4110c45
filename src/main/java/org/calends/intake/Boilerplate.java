package org.calends.intake;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page what is not its text: scripts, menus, banners, footers. */
final class Boilerplate {

    private static final String NEVER_TEXT = "script,style,noscript,template,iframe,object,embed,svg,math,canvas,audio,video,"
            + "select,button,input,textarea,[hidden],[aria-hidden=true],[style~=(?i)display\\s*:\\s*none]";
    private static final String FRAME = "nav,footer,aside,[role=navigation],[role=banner],[role=contentinfo],[role=search],"
            + "[role=complementary],[role=dialog],[class~=(?i)(^|\\s)(breadcrumbs?|cookie-?\\w*|skip-?link|share|social|pagination)(\\s|$)]";
    /** A menu's entries are short and hold no sentence. */
    private static final int LONGEST_ENTRY = 30;
    private static final int FEWEST_ENTRIES = 4;

    private Boilerplate() {
    }

    /** @return the part of the page that holds the text; the page is changed */
    static Element dropped(Document page) {
        page.select(NEVER_TEXT).remove();
        Element body = page.body();
        int before = body.text().length();
        Element whole = body.clone();
        body.select(FRAME).remove();
        body.select("header").stream().filter(header -> header.selectFirst("h1") == null).forEach(Element::remove);
        body.select("ul,ol").stream().filter(Boilerplate::isMenu).forEach(Element::remove);
        Element main = main(body);
        return main.text().length() * 5 < before ? whole : main;
    }

    private static boolean isMenu(Element list) {
        int entries = list.select("a[href]").size();
        int linked = list.select("a[href]").stream().mapToInt(link -> link.text().length()).sum();
        return entries >= FEWEST_ENTRIES && linked * 10 > list.text().length() * 9 && linked / entries < LONGEST_ENTRY
                && list.text().chars().noneMatch(Boilerplate::endsSentence);
    }

    private static boolean endsSentence(int c) {
        return c == '。' || c == '；' || c == ';' || Character.isDigit(c);
    }

    /** The one main part or article, where it holds most of the text. */
    private static Element main(Element body) {
        for (String part : new String[] { "main", "[role=main]", "article" }) {
            if (body.select(part).size() == 1 && body.selectFirst(part).text().length() * 2 > body.text().length()) {
                return body.selectFirst(part);
            }
        }
        return body;
    }
}
