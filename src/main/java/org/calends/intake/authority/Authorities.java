package org.calends.intake.authority;

import java.util.ArrayList;
import java.util.List;

import org.calends.authority.AuthorityDictionary;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Resource;

/**
 * Finds regulators in texts, and the laws and places that tell of them. Regulators come from the dictionary that all of the
 * program shares, and which administrators add to; laws and places from two text files.
 */
public final class Authorities {

    private record Name(Authority authority, String written, boolean capitals) {
    }

    private static volatile Known known = new Known(AuthorityDictionary.BUILT_IN);

    private Authorities() {
    }

    /** The names by which the reader knows authorities, sorted for looking them up. */
    private record Known(String edition, Lexicon<Name> names) {

        Known(AuthorityDictionary dictionary) {
            this(dictionary.edition(), load(dictionary));
        }
    }

    /** From now on texts are read with these names: what is added holds for the next text. */
    public static void learn(AuthorityDictionary dictionary) {
        if (!known.edition().equals(dictionary.edition())) {
            known = new Known(dictionary);
        }
    }

    /** The authorities named in a stretch of the text, in its order, without overlap. */
    public static List<Lexicon.Hit<Authority>> in(FoldedText foldedText, int start, int end) {
        return in(foldedText, start, end, null);
    }

    /** @param home jurisdiction that decides between bodies of one name, or null */
    public static List<Lexicon.Hit<Authority>> in(FoldedText foldedText, int start, int end, String home) {
        List<Lexicon.Hit<Authority>> found = new ArrayList<>();
        Lexicon.Hit<Name> best = null;
        for (Lexicon.Hit<Name> hit : known.names().in(foldedText.folded(), start, end)) {
            if (hit.meaning().capitals() && !foldedText.text().startsWith(hit.meaning().written(), hit.start())) {
                continue;
            }
            if (best != null && hit.start() >= best.end()) {
                found.add(authority(best));
                best = null;
            }
            best = best == null || better(hit, best, home) ? hit : best;
        }
        if (best != null) {
            found.add(authority(best));
        }
        return asAbbreviated(foldedText, found);
    }

    /** "Personal Information Protection Commission (PIPC)": which of two bodies of one name it is, its letters tell. */
    private static List<Lexicon.Hit<Authority>> asAbbreviated(FoldedText foldedText, List<Lexicon.Hit<Authority>> found) {
        for (int i = 0; i + 1 < found.size(); i++) {
            Lexicon.Hit<Authority> name = found.get(i);
            Lexicon.Hit<Authority> letters = found.get(i + 1);
            boolean beside = letters.start() == name.end() + " (".length() && foldedText.folded().startsWith(" (", name.end())
                    && foldedText.folded().startsWith(")", letters.end());
            if (beside && name.meaning().isBody() && letters.meaning().isBody()) {
                found.set(i, new Lexicon.Hit<>(letters.meaning(), name.start(), name.end()));
            }
        }
        return found;
    }

    private static boolean better(Lexicon.Hit<Name> hit, Lexicon.Hit<Name> best, String home) {
        if (hit.start() != best.start() || hit.end() != best.end()) {
            return hit.end() - hit.start() > best.end() - best.start();
        }
        return home != null && home.equals(hit.meaning().authority().jurisdiction())
                && !home.equals(best.meaning().authority().jurisdiction());
    }

    private static Lexicon.Hit<Authority> authority(Lexicon.Hit<Name> hit) {
        return new Lexicon.Hit<>(hit.meaning().authority(), hit.start(), hit.end());
    }

    private static Lexicon<Name> load(AuthorityDictionary dictionary) {
        Lexicon<Name> names = new Lexicon<>();
        dictionary.all().forEach(one -> {
            Authority authority = new Authority(one.name(), one.jurisdiction() == null ? "" : one.jurisdiction(),
                    Authority.Sort.BODY);
            one.names().forEach(name -> add(names, name, authority));
        });
        load(names, "instruments.txt", Authority.Sort.LAW);
        load(names, "places.txt", Authority.Sort.PLACE);
        return names;
    }

    private static void load(Lexicon<Name> names, String file, Authority.Sort sort) {
        for (List<String> row : Resource.rows(file, '|')) {
            Authority authority = new Authority(row.get(0), row.get(1), sort);
            if (sort != Authority.Sort.LAW) {
                add(names, row.get(0), authority);
            }
            row.subList(2, row.size()).stream().filter(name -> !name.isEmpty()).forEach(name -> add(names, name, authority));
        }
    }

    private static void add(Lexicon<Name> names, String written, Authority authority) {
        boolean capitals = written.chars().noneMatch(Character::isLowerCase)
                && written.chars().anyMatch(Character::isUpperCase);
        names.add(written, new Name(authority, written, capitals));
    }
}
