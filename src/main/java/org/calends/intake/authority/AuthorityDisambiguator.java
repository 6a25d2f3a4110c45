package org.calends.intake.authority;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.calends.authority.AuthorityDictionary;
import org.calends.authority.KnownAuthority;
import org.calends.intake.authority.Authority.Sort;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Lexicon;

/**
 * Names that several bear, told apart by whom else the text names: "the Commission" is the one that was named last; Washington
 * is the state among other states, else the capital, which sets no dates.
 */
public final class AuthorityDisambiguator {

    private static final String COMMISSION = "the commission";
    private static final String WASHINGTON = "washington";
    private static final Authority EUROPEAN = new Authority("European Commission", "EU", Sort.BODY);
    private static final Authority STATE = new Authority("Washington", "US", Sort.PLACE);
    private static final List<String> SAID_OF_THE_STATE = List.of("washington state", "state of washington");
    private static final List<String> SAID_OF_THE_CAPITAL = List.of(", d.c", ", dc", " d.c", " dc", " post");
    private static final Set<String> COMMISSIONS = AuthorityDictionary.BUILT_IN.all().stream()
            .filter(one -> one.names().anyMatch(name -> name.matches(".+ Commission( .*)?"))).map(KnownAuthority::name)
            .collect(Collectors.toSet());

    private final FoldedText foldedText;
    private final NavigableMap<Integer, Lexicon.Hit<Authority>> named = new TreeMap<>();
    private final NavigableMap<Integer, Lexicon.Hit<Authority>> meant = new TreeMap<>();

    private AuthorityDisambiguator(FoldedText foldedText, String home) {
        this.foldedText = foldedText;
        Authorities.in(foldedText, 0, foldedText.folded().length(), home).forEach(hit -> named.put(hit.start(), hit));
    }

    /** @return whom the text means by them, by where they stand; without those of which it does not tell */
    public static NavigableMap<Integer, Lexicon.Hit<Authority>> in(FoldedText foldedText, String home) {
        boolean commission = foldedText.folded().contains(COMMISSION);
        boolean washington = foldedText.folded().contains(WASHINGTON);
        if (!commission && !washington) {
            return new TreeMap<>();
        }
        AuthorityDisambiguator authorityDisambiguator = new AuthorityDisambiguator(foldedText, home);
        if (commission) {
            authorityDisambiguator.findCommissions("EU".equals(home) ? EUROPEAN : null);
        }
        if (washington && authorityDisambiguator.speaksOfStates()) {
            authorityDisambiguator.findStates();
        }
        return authorityDisambiguator.meant;
    }

    /** @param untold which one is meant before any is named, or null; where the text speaks of the EU, the European one */
    private void findCommissions(Authority untold) {
        Authority last = untold;
        int read = 0;
        for (int at = next(COMMISSION, 0); at >= 0; at = next(COMMISSION, at + 1)) {
            for (Lexicon.Hit<Authority> hit : named.subMap(read, at).values()) {
                Authority one = hit.meaning();
                boolean commission = one.isBody() && COMMISSIONS.contains(one.name());
                last = commission ? one : last == null && one.jurisdiction().equals("EU") ? EUROPEAN : last;
            }
            read = at;
            if (last != null && isWritten("Commission", at + COMMISSION.length())) {
                meant.put(at, new Lexicon.Hit<>(last, at, at + COMMISSION.length()));
            }
        }
    }

    private boolean speaksOfStates() {
        return SAID_OF_THE_STATE.stream().anyMatch(foldedText.folded()::contains)
                || named.values().stream().map(Lexicon.Hit::meaning).anyMatch(
                        one -> one.sort() == Sort.PLACE && one.jurisdiction().equals("US") && !one.name().equals("US"));
    }

    private void findStates() {
        for (int at = next(WASHINGTON, 0); at >= 0; at = next(WASHINGTON, at + 1)) {
            int end = at + WASHINGTON.length();
            if (isWritten("Washington", end)
                    && SAID_OF_THE_CAPITAL.stream().noneMatch(rest -> foldedText.folded().startsWith(rest, end))) {
                meant.put(at, new Lexicon.Hit<>(STATE, at, end));
            }
        }
    }

    private int next(String name, int from) {
        return foldedText.folded().indexOf(name, from);
    }

    /** Whether the name stands here with its capital letter, as a whole and for itself. */
    private boolean isWritten(String name, int end) {
        int start = end - name.length();
        boolean whole = (start == 0 || !Lexicon.isLatin(foldedText.folded().charAt(start - 1)))
                && (end == foldedText.folded().length() || !Lexicon.isLatin(foldedText.folded().charAt(end)));
        var longer = named.floorEntry(start);
        return whole && foldedText.text().startsWith(name, start) && (longer == null || longer.getValue().end() <= start);
    }
}
