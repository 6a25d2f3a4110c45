package org.calends.obligation.authority;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.authority.KnownAuthority;
import org.calends.input.Page;

/** Authorities as they are shown: which name came from where. */
@ApplicationScoped
public class AuthorityViews {

    private final AuthorityNames authorities;

    AuthorityViews(AuthorityNames authorities) {
        this.authorities = authorities;
    }

    /**
     * An authority.
     *
     * @param name as shown: the usual short one
     * @param jurisdiction absent for an international body
     * @param builtIn whether the product brings it along, though perhaps not all of its names
     * @param names all of them, the usual one first
     */
    public record AuthorityView(UUID id, String name, String jurisdiction, boolean builtIn, List<NameView> names) {
    }

    /**
     * A name.
     *
     * @param id by which it can be taken out; absent where the product brings it along
     */
    public record NameView(UUID id, String name, String addedBy, Instant addedAt) {
    }

    /**
     * @param words part of a name, or null
     * @param jurisdiction whose authorities, or null for any
     */
    @Transactional
    public Page<AuthorityView> page(String words, String jurisdiction, int page, int size) {
        List<KnownAuthority> found = authorities.dictionary().search(words, jurisdiction);
        Map<String, List<AuthorityName>> added = added();
        return new Page<>(found.stream().skip((long) page * size).limit(size).map(each -> view(each, added)).toList(), page,
                size, found.size());
    }

    @Transactional
    public AuthorityView of(KnownAuthority authority) {
        return view(authority, added());
    }

    private Map<String, List<AuthorityName>> added() {
        return authorities.added().stream().collect(Collectors.groupingBy(AuthorityName::authorityKey));
    }

    private static AuthorityView view(KnownAuthority authority, Map<String, List<AuthorityName>> added) {
        Map<String, AuthorityName> rows = added.getOrDefault(authority.key(), List.of()).stream()
                .collect(Collectors.toMap(AuthorityName::name, row -> row, (first, later) -> first));
        Stream<NameView> names = authority.names().map(name -> rows.containsKey(name) ? view(rows.get(name))
                : new NameView(null, name, null, null));
        return new AuthorityView(authority.id(), authority.name(), authority.jurisdiction(), authority.isBuiltIn(),
                names.toList());
    }

    private static NameView view(AuthorityName row) {
        return new NameView(row.id(), row.name(), row.addedBy(), row.addedAt());
    }
}
