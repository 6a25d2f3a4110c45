package org.calends.intake.reader;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.calends.intake.document.Publication;
import org.calends.intake.text.Link;
import org.calends.intake.text.Sentence;

/** The addresses behind and in a text, by where they stand. */
final class Links {

    private static final String NOT_IN_ADDRESSES = "<>\"'()[]";
    private static final int LONGEST_ADDRESS = 2000;

    private final List<Sentence> sentences;
    private final TreeMap<Integer, String> behind = new TreeMap<>();
    private final TreeMap<Integer, String> written = new TreeMap<>();

    Links(Publication publication, List<Sentence> sentences) {
        this.sentences = sentences;
        publication.links().stream().filter(link -> link.href().startsWith("http"))
                .sorted(Comparator.comparingInt(Link::start)).forEach(link -> behind.putIfAbsent(link.start(), link.href()));
        String text = publication.content();
        for (int at = text.indexOf("http"), next; at >= 0; at = text.indexOf("http", next)) {
            boolean address = text.startsWith("http://", at) || text.startsWith("https://", at);
            if (address) {
                written.put(at, address(text, at));
            }
            next = at + (address ? written.get(at).length() : 4);
        }
    }

    /** The first address behind the sentence or what follows in its paragraph, else one that is written out there, or null. */
    String after(Sentence sentence) {
        int end = endOfParagraph(sentence);
        String link = first(behind, sentence.start(), end + 1);
        return link != null ? link : first(written, sentence.start(), end);
    }

    /** Where the last sentence of the same paragraph ends. The sentences of a paragraph follow each other. */
    private int endOfParagraph(Sentence sentence) {
        int low = sentence.index();
        int high = sentences.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).block() == sentence.block()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return sentences.get(low).end();
    }

    private static String first(TreeMap<Integer, String> addresses, int from, int to) {
        Integer at = addresses.ceilingKey(from);
        return at == null || at >= to ? null : addresses.get(at);
    }

    private static String address(String text, int at) {
        int end = at;
        int most = Math.min(text.length(), at + LONGEST_ADDRESS);
        while (end < most && text.charAt(end) > ' ' && text.charAt(end) < 127
                && NOT_IN_ADDRESSES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String address = text.substring(at, end);
        return address.endsWith(".") || address.endsWith(",") ? address.substring(0, address.length() - 1) : address;
    }
}
