package org.calends.intake.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Headers, footers and page numbers: what stands near an edge and, digits aside, on many pages. */
final class PdfMargins {

    /** Share of a page's height, at its top and at its bottom. */
    private static final float EDGE = 0.12f;
    private static final float SHARE_OF_PAGES = 0.4f;
    private static final int LONGEST_PAGE_NUMBER = 40;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-–—\\s|·]*(?:page|p\\.)?\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?[-–—\\s|·]*|第\\s*\\d{1,4}\\s*[页頁].{0,12}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Map<String, Integer> pagesWith = new HashMap<>();
    private final Set<String> dropped = new LinkedHashSet<>();
    private final int enough;

    PdfMargins(List<PdfPages.Page> pages) {
        enough = Math.max(2, (int) Math.ceil(pages.size() * SHARE_OF_PAGES));
        for (PdfPages.Page page : pages) {
            Set<String> here = new HashSet<>();
            page.lines().stream().filter(line -> isAtEdge(line, page)).forEach(line -> here.add(key(line)));
            here.forEach(key -> pagesWith.merge(key, 1, Integer::sum));
        }
    }

    List<PdfLine> body(PdfPages.Page page) {
        List<PdfLine> body = new ArrayList<>();
        for (PdfLine line : page.lines()) {
            boolean atEdge = isAtEdge(line, page);
            if (atEdge && pagesWith.getOrDefault(key(line), 0) >= enough) {
                dropped.add(line.text());
            } else if (!atEdge || !isPageNumber(line.text())) {
                body.add(line);
            }
        }
        return body;
    }

    /** What {@link #body} left out so far, page numbers aside. */
    List<String> dropped() {
        return dropped.stream().limit(10).toList();
    }

    private static boolean isAtEdge(PdfLine line, PdfPages.Page page) {
        return line.baseline() < EDGE * page.height() || line.baseline() > (1 - EDGE) * page.height();
    }

    private static boolean isPageNumber(String text) {
        return text.length() <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.matcher(text).matches();
    }

    private static String key(PdfLine line) {
        return DIGITS.matcher(line.text()).replaceAll("#");
    }
}
