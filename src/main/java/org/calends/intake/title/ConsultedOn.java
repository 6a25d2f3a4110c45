package org.calends.intake.title;

import java.util.List;
import java.util.stream.Stream;

import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Folding;
import org.calends.intake.text.Sentence;

/** What a consultation is about, in the words that follow "consultation on" and the like. */
final class ConsultedOn {

    private static final List<String> MARKERS = List.of("consultation paper on ", "consultation on ", "consulting on ",
            "consult on ", "comments on ", "comment on ", "feedback on ", "views on ", "opinions on ", "advice on ",
            "call for evidence on ", "call for input on ", "call for views on ", "discussion paper on ", "responses to ",
            "comments for ", "comment period for ", "consults on ", "consultation about ", "feedback about ", "draft of ",
            "public consultation regarding ", "comments regarding ", "comment period on ");
    private static final List<String> ENDS = List.of(". ", ", ", "; ", ": ", " - ", " by ", " until ", " before ", " is ",
            " are ",
            " was ", " will ", " closes", " close ", " ends", " runs", " must ", " can ", " should ", " no later", " on or ",
            " (", " which ", " that ", " has ", " have ", " may ", " from ", " till ", " through ", " via ", " published ");
    private static final List<String> POINTERS = List.of("this ", "these ", "it ", "its ", "them", "their ", "your ",
            "the proposal",
            "all ", "both ", "whether ", "how ", "the draft ", "that ", "the consultation", "another ", "the document");
    private static final List<String> OWNERS = List.of("its ", "their ", "the ", "a ", "our ");
    private static final List<String> MONTHS = List.of("january ", "february ", "march ", "april ", "may ", "june ", "july ",
            "august ", "september ", "october ", "november ", "december ", "monday", "tuesday", "wednesday", "thursday",
            "friday");
    private static final int SHORTEST = 12;
    private static final int LONGEST = 120;

    private ConsultedOn() {
    }

    /** @return the words as written, or null when the sentence does not say */
    static String in(FoldedText foldedText, Sentence sentence, int dateStart) {
        for (String marker : MARKERS) {
            int found = foldedText.folded().substring(sentence.start(), sentence.end()).indexOf(marker);
            int from = sentence.start() + found + marker.length();
            String words = found < 0 ? ""
                    : withoutOwner(foldedText.text().substring(from, end(foldedText, sentence, from, dateStart)).strip());
            if (words.length() >= SHORTEST && words.length() <= LONGEST && tells(words)) {
                return words;
            }
        }
        return null;
    }

    /** "its draft guidance", "the proposed rule": what follows names it. */
    private static String withoutOwner(String words) {
        return OWNERS.stream().filter(owner -> words.startsWith(owner + "draft ") || words.startsWith(owner + "proposed ")
                || words.startsWith(owner + "proposals ")).findFirst().map(owner -> words.substring(owner.length()))
                .orElse(words);
    }

    private static int end(FoldedText foldedText, Sentence sentence, int from, int dateStart) {
        int last = dateStart > from && dateStart < sentence.end() ? dateStart : sentence.end();
        String rest = foldedText.folded().substring(from, last);
        int end = ENDS.stream().mapToInt(rest::indexOf).filter(at -> at > 0).min().orElse(rest.length());
        String words = rest.substring(0, end).stripTrailing();
        String shorter = Stream.of(" on", " in", " of", " to", ".").filter(words::endsWith).findFirst()
                .map(tail -> words.substring(0, words.length() - tail.length())).orElse(words);
        return from + shorter.length();
    }

    /** "the document" and "these two standards" point elsewhere. */
    private static boolean tells(String words) {
        String lower = Folding.fold(words);
        if (Character.isDigit(lower.charAt(0)) || MONTHS.stream().anyMatch(lower::startsWith)) {
            return false;
        }
        boolean name = words.chars().anyMatch(Character::isUpperCase);
        return POINTERS.stream().noneMatch(lower::startsWith)
                && (name || !lower.startsWith("the ") && words.split(" ").length > 1);
    }
}
