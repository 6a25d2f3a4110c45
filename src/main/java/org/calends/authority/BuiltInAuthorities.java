package org.calends.authority;

import java.util.List;

/** The authorities of {@code authorities.txt}: name, jurisdiction, other names. */
final class BuiltInAuthorities {

    private BuiltInAuthorities() {
    }

    static List<KnownAuthority> read() {
        return Rows.of("authorities.txt", "|").stream()
                .map(row -> new KnownAuthority(row.get(0), row.get(1),
                        row.subList(2, row.size()).stream().filter(name -> !name.isEmpty()).toList()))
                .toList();
    }
}
