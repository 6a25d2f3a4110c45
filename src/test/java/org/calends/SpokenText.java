package org.calends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people read in a page or a mail, piece by piece. A piece of several words that is the same in every language was
 * translated into none of them.
 */
public final class SpokenText {

    private static final Pattern UNREAD = Pattern.compile("(?s)<(script|style|svg)\\b.*?</\\1>|<!--.*?-->");
    private static final Pattern SAID_IN_TAGS = Pattern.compile("\\b(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"");
    private static final Pattern SEVERAL_WORDS = Pattern.compile(".*\\p{L}{2,}[ ,.:]+\\p{L}{2,}.*");
    private static final Pattern NOT_SAID = Pattern.compile("\\S+@\\S+|https?://\\S*|webcal://\\S*");

    private SpokenText() {
    }

    /** The pieces between the tags, and what is read out of them. */
    public static Set<String> ofPage(String html) {
        String read = UNREAD.matcher(html).replaceAll(" ");
        List<String> pieces = new ArrayList<>(
                SAID_IN_TAGS.matcher(read).results().map((MatchResult it) -> it.group(1)).toList());
        pieces.addAll(Arrays.asList(read.split("<[^>]*>")));
        return several(pieces.stream());
    }

    /** The lines. */
    public static Set<String> ofText(String text) {
        return several(text.lines());
    }

    private static Set<String> several(Stream<String> pieces) {
        Set<String> several = new LinkedHashSet<>();
        pieces.map(piece -> NOT_SAID.matcher(piece.replace("&amp;", "&").replaceAll("\\s+", " ")).replaceAll("").strip())
                .filter(piece -> SEVERAL_WORDS.matcher(piece).matches()).forEach(several::add);
        return several;
    }

    /** @return what all of them hold, without what people wrote themselves */
    public static Set<String> inAll(Collection<Set<String>> languages, Set<String> written) {
        Set<String> same = new LinkedHashSet<>(languages.iterator().next());
        languages.forEach(same::retainAll);
        same.removeIf(piece -> written.stream().anyMatch(piece::contains));
        return same;
    }
}
