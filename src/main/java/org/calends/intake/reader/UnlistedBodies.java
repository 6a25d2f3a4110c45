package org.calends.intake.reader;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.intake.authority.Authority;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/**
 * Public bodies that the dictionary does not list, told by the form of their names: "Norwegian Maritime Authority",
 * "Ministry of Health", 市数据管理局. Their names are kept as the text writes them.
 */
final class UnlistedBodies {

    private static final Set<String> HEADS = Set.of("authority", "agency", "commission", "ministry", "department", "board",
            "bureau",
            "council", "commissioner", "administration", "inspectorate", "directorate", "secretariat", "office", "regulator");
    private static final Set<String> LINKS = Set.of("of", "for", "and", "on", "&");
    private static final int MOST_WORDS = 8;
    /** A sentence begins with its subject; one that is named deeper in it has things done to it. */
    private static final int SCANNED_TOKENS = 60;
    private static final Pattern CHINESE = Pattern.compile(
            "(?:^|[，。；：、\\s])([\\u4e00-\\u9fff]{2,14}?(?:管理局|监管局|监督局|委员会|办公室|局|厅|署|部))(?=就|发布|公布|印发|拟|对|决定|组织|公开|起草|要求|将)");

    private UnlistedBodies() {
    }

    /** The first in a stretch of the text, or null. */
    static Authority in(FoldedText foldedText, int start, int end, String jurisdiction) {
        Matcher chinese = CHINESE.matcher(foldedText.text()).region(start, end);
        if (chinese.find()) {
            return new Authority(chinese.group(1), jurisdiction, Authority.Sort.BODY);
        }
        Tokens tokens = new Tokens(foldedText.folded(), start, end);
        for (int at = 0; at < Math.min(tokens.size(), SCANNED_TOKENS); at++) {
            if (HEADS.contains(tokens.at(at).text()) && isCapital(foldedText, tokens, at)) {
                int from = first(foldedText, tokens, at);
                int to = last(foldedText, tokens, at);
                if (to > from) {
                    String name = foldedText.text().substring(tokens.at(from).start(), tokens.at(to).end()).replaceAll("\\s+",
                            " ");
                    return new Authority(name, jurisdiction, Authority.Sort.BODY);
                }
            }
        }
        return null;
    }

    private static int first(FoldedText foldedText, Tokens tokens, int head) {
        int from = head;
        while (from > 0 && head - from < MOST_WORDS) {
            boolean linked = LINKS.contains(tokens.at(from - 1).text()) && isCapital(foldedText, tokens, from - 2);
            if (!linked && !isCapital(foldedText, tokens, from - 1) || tokens.is(from - 1, "the")) {
                return from;
            }
            from -= linked ? 2 : 1;
        }
        return from;
    }

    private static int last(FoldedText foldedText, Tokens tokens, int head) {
        int to = head;
        while (to - head < MOST_WORDS) {
            int next = LINKS.contains(tokens.at(to + 1).text()) ? to + 2 : to + 1;
            next = tokens.is(next, "the") && next > to + 1 ? next + 1 : next;
            boolean continues = next > to + 1 || to > head;
            if (!continues || !isCapital(foldedText, tokens, next)) {
                return to;
            }
            to = next;
        }
        return to;
    }

    private static boolean isCapital(FoldedText foldedText, Tokens tokens, int at) {
        Token token = tokens.at(at);
        return token.type() == Token.Type.WORD && Character.isUpperCase(foldedText.text().charAt(token.start()));
    }
}
