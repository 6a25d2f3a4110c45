package org.calends.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Under which names one authority may stand in obligations, whoever typed it: from the reader's dictionary. */
final class AuthorityNames {

    private static final Map<String, Set<String>> NAMES = load();

    private AuthorityNames() {
    }

    /** @return every name of the authority, this one among them; empty for none */
    static Set<String> of(String name) {
        if (name == null) {
            return Set.of();
        }
        Set<String> names = new TreeSet<>(NAMES.getOrDefault(Folding.fold(name), Set.of()));
        names.add(name);
        return names;
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> names = new HashMap<>();
        for (List<String> row : Resource.rows("authorities.txt", '|')) {
            Set<String> all = new TreeSet<>(row.subList(2, row.size()));
            all.add(row.get(0));
            all.remove("");
            all.forEach(name -> names.putIfAbsent(Folding.fold(name), all));
        }
        return names;
    }
}
