package org.calends.subscription.disclosure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Kind;
import org.calends.subscription.limit.SubscribeSettings;
import org.calends.subscription.wish.Filter;

/**
 * Which obligations strangers may see, as an administrator has set it.
 *
 * @param all whether every one
 * @param tags those with one of these tags, in small letters
 * @param kinds those of one of these kinds
 */
record StrangersView(boolean all, Set<String> tags, Set<Kind> kinds) {

    private static final String SETTING = "calends.subscribe.shows";
    private static final String TAG = "tag:";
    private static final String KIND = "kind:";

    /**
     * @param shows see {@link SubscribeSettings#shows()}
     * @throws IllegalArgumentException for a word that is none of those
     */
    static StrangersView of(Collection<String> shows) {
        Set<String> tags = new TreeSet<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        List<String> words = shows.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
        boolean all = words.stream().anyMatch("ALL"::equalsIgnoreCase);
        if (words.size() > 1 && (all || words.stream().anyMatch("NONE"::equalsIgnoreCase))) {
            throw new IllegalArgumentException(SETTING + ": NONE and ALL stand alone");
        }
        words.stream().filter(word -> !word.equalsIgnoreCase("ALL") && !word.equalsIgnoreCase("NONE"))
                .forEach(word -> take(word, tags, kinds));
        return new StrangersView(all, tags, kinds);
    }

    private static void take(String word, Set<String> tags, Set<Kind> kinds) {
        if (startsWith(word, TAG) && !word.substring(TAG.length()).isBlank()) {
            tags.add(word.substring(TAG.length()).strip().toLowerCase(Locale.ROOT));
        } else if (startsWith(word, KIND) && isKind(word.substring(KIND.length()).strip())) {
            kinds.add(Kind.valueOf(word.substring(KIND.length()).strip().toUpperCase(Locale.ROOT)));
        } else {
            throw new IllegalArgumentException(SETTING + ": \"" + word
                    + "\" is none of NONE, ALL, tag:<a tag> and kind:<a kind such as CONSULTATION>");
        }
    }

    private static boolean startsWith(String word, String start) {
        return word.regionMatches(true, 0, start, 0, start.length());
    }

    private static boolean isKind(String name) {
        return List.of(Kind.values()).stream().anyMatch(kind -> kind.name().equalsIgnoreCase(name));
    }

    boolean isEmpty() {
        return !all && tags.isEmpty() && kinds.isEmpty();
    }

    /** @param asked what a stranger asks for: which deadlines come must not tell what stands in texts that are not shown */
    boolean shows(Obligation obligation, Filter asked) {
        return shows(obligation) && asked.wish(AuthorityDictionary.BUILT_IN).findsInOutline(obligation);
    }

    boolean shows(Obligation obligation) {
        return all || kinds.contains(obligation.kind())
                || obligation.tags().stream().anyMatch(tag -> tags.contains(tag.toLowerCase(Locale.ROOT)));
    }
}
