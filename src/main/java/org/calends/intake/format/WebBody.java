package org.calends.intake.format;

import java.util.Set;

import org.calends.intake.document.CleanText;
import org.calends.intake.document.ReadBudget;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes a page's text as it reads: blocks as paragraphs, table rows as lines, links remembered. */
final class WebBody implements NodeVisitor {

    private static final Set<String> LINES = Set.of("div", "li", "tr", "dt", "dd", "br", "option", "address", "figcaption");
    private static final Set<String> CELLS = Set.of("td", "th");

    /** With two, each row is a label and its value. */
    private static final int FEWEST_COLUMNS = 3;
    /** Wider ones lay out a page rather than tell dates. */
    private static final int MOST_COLUMNS = 12;

    private final CleanText text;
    private final ReadBudget readBudget;
    /** How many elements whose lines count as they are written are open. */
    private int preformatted;
    private int cells;

    WebBody(CleanText text, ReadBudget readBudget) {
        this.text = text;
        this.readBudget = readBudget;
    }

    void write(Element part) {
        boolean within = part.parent() != null && part.parent().closest("pre") != null;
        preformatted = within ? 1 : 0;
        part.traverse(this);
    }

    @Override
    public void head(Node node, int depth) {
        readBudget.check();
        if (node instanceof TextNode words) {
            write(words);
        } else if (node instanceof Element element) {
            separate(element);
            column(element);
            preformatted += element.nameIs("pre") ? 1 : 0;
            if (element.nameIs("a") && element.hasAttr("href")) {
                text.openLink(address(element));
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.nameIs("a")) {
                text.closeLink();
            }
            preformatted -= element.nameIs("pre") ? 1 : 0;
            separate(element);
        }
    }

    /** @return empty where there is none; a relative one of a page that does not say its own address is asked no further */
    private static String address(Element link) {
        boolean relative = link.attr("href").indexOf(':') < 0;
        return relative && link.baseUri().isEmpty() ? "" : link.absUrl("href");
    }

    private void write(TextNode words) {
        if (preformatted > 0) {
            words.getWholeText().lines().forEach(line -> text.words(line).line());
        } else {
            text.words(words.getWholeText());
        }
    }

    /** In a table of several columns bars tell which head a cell stands under; two columns need none. */
    private void column(Element element) {
        if (element.nameIs("tr")) {
            cells = 0;
        } else if (CELLS.contains(element.normalName())) {
            cells++;
            int columns = element.parent() == null ? 0 : element.parent().childrenSize();
            if (cells > 1 && columns >= FEWEST_COLUMNS && columns <= MOST_COLUMNS) {
                text.words(" | ");
            }
        }
    }

    private void separate(Element element) {
        if (CELLS.contains(element.normalName())) {
            text.words(" ");
        } else if (LINES.contains(element.normalName())) {
            text.line();
        } else if (element.isBlock()) {
            text.paragraph();
        }
    }
}
