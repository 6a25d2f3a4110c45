package org.calends.intake.title;

import java.util.Set;

import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/** The instrument that a sentence says was published: "MIIT opened the Interim Provisions on Apps to the public". */
final class InstrumentName {

    private static final Set<String> PUBLISHED = Set.of("opened", "published", "issued", "released", "proposed", "drafted",
            "launched", "unveiled", "circulated", "posted", "revised", "publishes", "issues", "releases", "proposes");
    private static final Set<String> INSTRUMENTS = Set.of("provisions", "measures", "rules", "regulations", "regulation", "act",
            "law", "guidelines", "guidance", "standard", "standards", "directive", "order", "code", "circular",
            "specification", "specifications", "framework", "bill", "requirements", "catalogue");
    private static final Set<String> JOINTS = Set.of("of", "on", "the", "for", "and", "in", "to", "with");
    /** What may stand between "published" and the name. */
    private static final Set<String> BETWEEN = Set.of("the", "its", "a", "new", "draft", "revised", "updated", "proposed",
            "final",
            "for", "public", "comment", "comments", "consultation");
    private static final int FEWEST_WORDS = 3;

    private InstrumentName() {
    }

    /** @return the name as written, without "the", or null when the sentence names none */
    static String in(FoldedText foldedText, Sentence sentence) {
        Tokens tokens = new Tokens(foldedText.folded(), sentence.start(), sentence.end());
        for (int verb = 0; verb < tokens.size(); verb++) {
            if (tokens.in(verb, PUBLISHED)) {
                int from = nextName(foldedText, tokens, verb + 1);
                int last = lastOf(foldedText, tokens, from);
                if (from > 0 && last - from + 1 >= FEWEST_WORDS && namesInstrument(tokens, from, last)) {
                    return foldedText.text().substring(tokens.at(from).start(), tokens.endOf(last));
                }
            }
        }
        return null;
    }

    private static int nextName(FoldedText foldedText, Tokens tokens, int start) {
        int at = start;
        while (tokens.in(at, BETWEEN) && !isCapital(foldedText, tokens.at(at))) {
            at++;
        }
        return isCapital(foldedText, tokens.at(at)) ? at : -1;
    }

    private static int lastOf(FoldedText foldedText, Tokens tokens, int from) {
        int last = from;
        for (int at = from; from >= 0 && at < tokens.size(); at++) {
            boolean name = isCapital(foldedText, tokens.at(at)) || tokens.at(at).type() == Token.Type.NUMBER && last == at - 1;
            if (!name && !tokens.in(at, JOINTS)) {
                break;
            }
            last = name ? at : last;
        }
        return last;
    }

    private static boolean namesInstrument(Tokens tokens, int from, int last) {
        for (int at = from; at <= last; at++) {
            if (tokens.in(at, INSTRUMENTS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapital(FoldedText foldedText, Token token) {
        return token.type() == Token.Type.WORD && Character.isUpperCase(foldedText.text().charAt(token.start()));
    }
}
