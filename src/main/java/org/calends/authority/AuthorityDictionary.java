package org.calends.authority;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which names mean one authority: "MIIT", "工业和信息化部" and "工信部" are the same, whatever the case and width of the letters and
 * the blanks around them. Where two authorities share a name, the jurisdiction tells them apart, and without one the first
 * counts. A name that nobody knows means itself. Never changes: what is added makes another one.
 */
public final class AuthorityDictionary {

    private static final int LONGEST_KEY = 400;
    private static final int MOST_PARTS = 5;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200b\\ufeff]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02bc]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    /** What the product brings along. Folds names, and so stands below what that takes. */
    public static final AuthorityDictionary BUILT_IN = new AuthorityDictionary(BuiltInAuthorities.read());

    private final Map<String, KnownAuthority> byKey = new LinkedHashMap<>();
    private final Map<String, List<KnownAuthority>> byName = new HashMap<>();
    private final String edition;

    private AuthorityDictionary(Collection<KnownAuthority> authorities) {
        authorities.forEach(each -> byKey.putIfAbsent(each.key(), each));
        byKey.values().forEach(each -> each.names().map(AuthorityDictionary::fold).distinct()
                .forEach(name -> byName.computeIfAbsent(name, none -> new ArrayList<>()).add(each)));
        String all = byKey.values().stream().map(KnownAuthority::toString).collect(Collectors.joining("\n"));
        edition = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** @return what the product brings along and these, which come after it, in their order */
    public static AuthorityDictionary with(List<AddedName> added) {
        Map<String, KnownAuthority> all = new LinkedHashMap<>(BUILT_IN.byKey);
        for (AddedName each : added) {
            KnownAuthority authority = all.computeIfAbsent(fold(each.authority()),
                    none -> new KnownAuthority(each.authority(), each.jurisdiction(), List.of()));
            if (!each.name().equals(authority.name())) {
                all.put(authority.key(), authority.with(each.name()));
            }
        }
        return added.isEmpty() ? BUILT_IN : new AuthorityDictionary(all.values());
    }

    /**
     * @param name as somebody wrote it, or null
     * @param jurisdiction beside which it is written, or null
     * @return the key of the authority that is meant; of a name that is not known, that name, folded; null for none
     */
    public String key(String name, String jurisdiction) {
        if (name == null) {
            return null;
        }
        String folded = fold(name);
        List<KnownAuthority> called = byName.getOrDefault(folded, List.of());
        return called.stream().filter(each -> each.isOf(jurisdiction)).findFirst()
                .or(() -> called.stream().findFirst()).map(KnownAuthority::key).orElse(folded);
    }

    /** @return the keys of all whom this name can mean; at least one */
    public Set<String> keys(String name) {
        String folded = fold(name);
        List<KnownAuthority> called = byName.getOrDefault(folded, List.of());
        return called.isEmpty() ? Set.of(folded)
                : called.stream().map(KnownAuthority::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @param names where commas part them, perhaps the parts of a name that has some: "Department for Business, Energy &
     *        Industrial Strategy"
     * @return the keys of all whom any of these names can mean
     */
    public Set<String> keys(List<String> names) {
        Set<String> keys = new TreeSet<>();
        for (int from = 0; from < names.size(); from++) {
            keys.addAll(keys(names.get(from)));
            for (int to = from + 2; to <= Math.min(names.size(), from + MOST_PARTS); to++) {
                called(String.join(", ", names.subList(from, to))).stream().map(KnownAuthority::key).forEach(keys::add);
            }
        }
        return keys;
    }

    /** @return the keys of all one of whose names has these words in it, whatever name somebody wrote; none for null */
    public Set<String> mentionedBy(String words) {
        String folded = words == null ? "" : fold(words);
        return byName.entrySet().stream().filter(name -> WholeWords.stand(name.getKey(), folded))
                .flatMap(name -> name.getValue().stream()).map(KnownAuthority::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return whether a name that is asked for can mean what is written somewhere, beside that jurisdiction; not for null */
    public boolean means(String asked, String written, String jurisdiction) {
        return written != null && keys(asked).contains(key(written, jurisdiction));
    }

    /** @return the authorities that are called so, in the order in which they count */
    public List<KnownAuthority> called(String name) {
        return List.copyOf(byName.getOrDefault(fold(name), List.of()));
    }

    public Optional<KnownAuthority> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Optional<KnownAuthority> of(UUID id) {
        return byKey.values().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** @return all, those that the product brings along first */
    public List<KnownAuthority> all() {
        return List.copyOf(byKey.values());
    }

    /**
     * @param words part of a name, or null for any
     * @param jurisdiction whose authorities, or null for any
     * @return in the order of {@link #all}
     */
    public List<KnownAuthority> search(String words, String jurisdiction) {
        String folded = words == null ? "" : fold(words);
        return byKey.values().stream()
                .filter(each -> jurisdiction == null || jurisdiction.equalsIgnoreCase(each.jurisdiction()))
                .filter(each -> each.names().anyMatch(name -> fold(name).contains(folded))).toList();
    }

    /** @return a text that differs whenever anything in here does */
    public String edition() {
        return edition;
    }

    /** @return the name as it is compared: small letters of usual width, simplified characters, single blanks */
    public static String fold(String name) {
        String usual = Normalizer.normalize(name, Form.NFKC);
        String plain = DASHES.matcher(APOSTROPHES.matcher(BLANKS.matcher(usual).replaceAll(" ")).replaceAll("'"))
                .replaceAll("-").strip();
        StringBuilder folded = new StringBuilder(plain.length());
        plain.chars().limit(LONGEST_KEY)
                .forEach(c -> folded.append(Character.toLowerCase(SimplifiedCharacters.of((char) c))));
        return folded.toString();
    }
}
