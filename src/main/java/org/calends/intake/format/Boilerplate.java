package org.calends.intake.format;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;

/** Takes out of a page what is not its text: scripts, menus, banners, footers. */
final class Boilerplate {

    private static final String NEVER_TEXT = "script,style,noscript,template,iframe,object,embed,svg,math,canvas,audio,video,"
            + "select,button,input,textarea,s,strike,del,[style~=(?i)line-through],[hidden],[aria-hidden=true],[style~=(?i)display\\s*:\\s*none]";
    private static final String FRAME = "nav,footer,aside,[role=navigation],[role=banner],[role=contentinfo],[role=search],"
            + "[role=complementary],[role=dialog],[class~=(?i)(^|\\s)(breadcrumbs?|cookie-?\\w*|skip-?link|share|social|pagination)(\\s|$)]";
    /** A menu's entries are short and hold no sentence. */
    private static final int LONGEST_ENTRY = 30;
    private static final int FEWEST_ENTRIES = 4;
    /** Lists or headers around a menu. */
    private static final int DEEPEST = 10;

    private Boilerplate() {
    }

    /** @return the part of the page that holds the text; the page is changed */
    static Element dropped(Document page) {
        drop(page.select(NEVER_TEXT));
        Element body = page.body();
        int before = body.text().length();
        Element whole = body.clone();
        drop(body.select(FRAME));
        drop(body.select("header").stream().filter(header -> isShallow(header) && header.selectFirst("h1") == null).toList());
        drop(body.select("ul,ol").stream().filter(list -> isShallow(list) && isMenu(list)).toList());
        Element main = main(body);
        return main.text().length() * 5 < before ? whole : main;
    }

    /** All at once: to take one child away costs as much as there are others. */
    private static void drop(Collection<Element> elements) {
        Set<Node> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        dropped.addAll(elements);
        elements.stream().map(Element::parent).filter(Objects::nonNull).forEach(parents::add);
        for (Element parent : parents) {
            List<Node> kept = parent.childNodes().stream().filter(child -> !dropped.contains(child)).toList();
            parent.empty().appendChildren(kept);
        }
    }

    /** Each of those that lie in each other is looked through as a whole: only so many may. */
    private static boolean isShallow(Element element) {
        int around = 0;
        for (Element parent = element.parent(); parent != null && around <= DEEPEST; parent = parent.parent()) {
            around += parent.nameIs("ul") || parent.nameIs("ol") || parent.nameIs("header") ? 1 : 0;
        }
        return around <= DEEPEST;
    }

    private static boolean isMenu(Element list) {
        Elements links = list.select("a[href]");
        if (links.size() < FEWEST_ENTRIES) {
            return false;
        }
        int linked = links.stream().mapToInt(link -> link.text().length()).sum();
        String text = list.text();
        return linked * 10 > text.length() * 9 && linked / links.size() < LONGEST_ENTRY
                && text.chars().noneMatch(Boilerplate::endsSentence);
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
