package org.calends.obligation.people;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.calends.account.person.Addresses;
import org.calends.account.person.MailAddress;

/**
 * Finds people by what they are called: exactly, whatever the case and width of the letters, or nearly. Holds nobody twice: an
 * address is one person.
 */
public final class PeopleDirectory {

    private static final int MOST_NEAREST = 3;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ADDRESS_WITHIN = Pattern.compile("[^\\s<>()\\[\\]\\\\,;:\"@]+@[^\\s<>()\\[\\]\\\\,;:\"@]+");

    private final Map<String, Set<String>> addressesByName = new HashMap<>();
    private final Map<String, Set<NameLikeness>> namesByAddress = new LinkedHashMap<>();
    private final Map<String, String> writtenByKey = new HashMap<>();

    PeopleDirectory(Collection<KnownPerson> people) {
        people.forEach(this::add);
    }

    private void add(KnownPerson person) {
        String key = Addresses.key(person.address());
        String written = writtenByKey.computeIfAbsent(key, none -> person.address());
        Set<NameLikeness> names = namesByAddress.computeIfAbsent(written, none -> new HashSet<>());
        Stream.of(person.name(), person.username()).filter(name -> name != null && !name.isBlank()).forEach(name -> {
            addressesByName.computeIfAbsent(folded(name), none -> new TreeSet<>()).add(written);
            names.add(NameLikeness.of(folded(name)));
        });
        names.add(NameLikeness.of(key.substring(0, key.indexOf('@'))));
    }

    /** @return the addresses of everybody who is called exactly so: none, one, or those of several */
    public List<String> called(String name) {
        return List.copyOf(addressesByName.getOrDefault(folded(name), Set.of()));
    }

    /** @return the addresses of the few who are called most like that, the nearest first; one written inside is the nearest */
    public List<String> nearest(String name) {
        Matcher within = ADDRESS_WITHIN.matcher(name);
        if (within.find() && MailAddress.Validator.isMailable(within.group())) {
            return List.of(within.group());
        }
        return nearest(NameLikeness.of(folded(name))).limit(MOST_NEAREST).toList();
    }

    /** @return the addresses of others who are called most like the one whose address that is, the nearest first */
    List<String> like(String address) {
        String key = Addresses.key(address);
        return nearest(NameLikeness.of(key.substring(0, key.lastIndexOf('@'))))
                .filter(each -> !Addresses.key(each).equals(key)).toList();
    }

    private Stream<String> nearest(NameLikeness wanted) {
        record Near(String address, int distance) {
        }
        return namesByAddress.entrySet().stream()
                .map(each -> new Near(each.getKey(),
                        each.getValue().stream().mapToInt(wanted::distance).min().orElse(NameLikeness.FAR)))
                .filter(near -> near.distance() < NameLikeness.FAR)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::address))
                .map(Near::address);
    }

    private static String folded(String name) {
        return BLANKS.matcher(Normalizer.normalize(name, Form.NFKC)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
