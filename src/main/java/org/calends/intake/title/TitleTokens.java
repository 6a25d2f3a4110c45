package org.calends.intake.title;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.calends.intake.authority.Authorities;
import org.calends.intake.authority.Authority;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Folding;
import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Resource;
import org.calends.intake.text.Tokens;

/**
 * A title taken apart, so that two ways to name one instrument can be compared: verbs, forms of law and little words left
 * out, other ways to write a thing made one, Chinese in pairs of characters.
 *
 * @param telling words that tell one instrument from another
 * @param weak words that many titles hold
 * @param numbers years, batches and other numbers; none of a sentence, whose numbers are mostly its date
 * @param sentence whether the words come from the sentence, because the title only names the newsletter
 */
public record TitleTokens(Set<String> telling, Set<String> weak, Set<String> numbers, boolean sentence) {

    private static final int FEWEST = 2;

    private enum Sort {
        NONE,
        WEAK,
        SAME
    }

    private record Term(Sort sort, String word) {
    }

    private static final Lexicon<Term> TERMS = load();

    /**
     * @param quote the sentence that sets the date, or null; it speaks where the title shares nothing with it
     */
    public static TitleTokens of(String title, String quote) {
        TitleTokens ofTitle = of(title, false);
        if (quote == null || quote.isBlank()) {
            return ofTitle;
        }
        TitleTokens ofQuote = of(quote, true);
        boolean foreign = ofQuote.telling().size() >= FEWEST
                && Collections.disjoint(ofTitle.telling(), ofQuote.telling());
        return foreign ? ofQuote : ofTitle;
    }

    private static TitleTokens of(String text, boolean sentence) {
        TitleTokens words = new TitleTokens(new TreeSet<>(), new TreeSet<>(), new HashSet<>(), sentence);
        String folded = Folding.fold(withoutAuthorities(text)).replace('-', ' ') + " ";
        for (int at = 0; at < folded.length();) {
            Lexicon.Hit<Term> term = TERMS.at(folded, at, folded.length());
            at = term == null ? words.takeAt(folded, at) : words.take(term);
        }
        if (sentence) {
            words.numbers().clear();
        }
        return words;
    }

    /** Who set a date is compared apart from the title. */
    private static String withoutAuthorities(String title) {
        StringBuilder rest = new StringBuilder(title);
        for (Lexicon.Hit<Authority> hit : Authorities.in(FoldedText.of(title), 0, title.length())) {
            if (hit.meaning().isBody()) {
                rest.replace(hit.start(), hit.end(), " ".repeat(hit.end() - hit.start()));
            }
        }
        return rest.toString();
    }

    private int take(Lexicon.Hit<Term> term) {
        switch (term.meaning().sort()) {
            case SAME -> telling.add(term.meaning().word());
            case WEAK -> weak.add(term.meaning().word());
            case NONE -> {
            }
        }
        return term.end();
    }

    /** @return where the next word begins */
    private int takeAt(String folded, int at) {
        char first = folded.charAt(at);
        if (Tokens.isHan(first)) {
            boolean pair = Tokens.isHan(folded.charAt(at + 1)) && TERMS.at(folded, at + 1, folded.length()) == null;
            if (pair) {
                telling.add(folded.substring(at, at + 2));
            }
            return at + 1;
        }
        if (!Character.isLetterOrDigit(first)) {
            return at + 1;
        }
        int end = at + 1;
        while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end)) && !Tokens.isHan(folded.charAt(end))) {
            end++;
        }
        if (Character.isDigit(first)) {
            numbers.add(folded.substring(at, end));
        } else if (end - at > 1) {
            telling.add(singular(folded.substring(at, end)));
        }
        return end;
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }

    private static Lexicon<Term> load() {
        Lexicon<Term> terms = new Lexicon<>();
        for (List<String> row : Resource.rows("likeness.txt", '|')) {
            Sort sort = switch (row.get(0)) {
                case "none" -> Sort.NONE;
                case "weak" -> Sort.WEAK;
                default -> Sort.SAME;
            };
            row.subList(1, row.size()).forEach(name -> terms.add(name, new Term(sort, row.get(1))));
        }
        return terms;
    }
}
