package org.calends.subscription.wish;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.calends.account.person.Addresses;
import org.calends.authority.AuthorityDictionary;
import org.calends.input.InvalidInputException;
import org.calends.input.Jurisdiction;
import org.calends.input.SingleLine;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.people.People;
import org.calends.obligation.value.Kind;

/**
 * Which obligations a subscriber wants to hear of. An empty or absent list means "any"; within a list one match is enough; all
 * lists must match.
 *
 * @param text words that the title, description or authority must hold, or one of the authority's names; or null
 */
public record Filter(
        @Size(max = 20) List<@NotNull Kind> kinds,
        @Size(max = 50) List<@NotBlank @Size(max = 200) @SingleLine String> authorities,
        @Size(max = 50) List<@NotNull @Jurisdiction String> jurisdictions,
        @Size(max = 30) List<@NotBlank @Size(max = 60) @SingleLine String> tags,
        @Size(max = 15) List<@NotBlank @Size(max = 254) @SingleLine String> owners,
        @Size(max = 200) @SingleLine String text) {

    /** Everything. */
    public static final Filter ANY = new Filter(null, null, null, null, null, null);

    public Filter {
        kinds = kinds == null ? List.of() : kinds.stream().toList();
        authorities = authorities == null ? List.of() : authorities.stream().toList();
        jurisdictions = jurisdictions == null ? List.of() : jurisdictions.stream().toList();
        tags = tags == null ? List.of() : tags.stream().toList();
        owners = owners == null ? List.of() : owners.stream().map(Addresses::spelled).toList();
        text = text == null || text.isBlank() ? null : text;
    }

    /**
     * An owner who is asked for by name is somebody: a filter that finds nobody would keep silent.
     *
     * @param before as it stands, or {@link #ANY}
     * @return the same with the addresses of those whom it names
     * @throws InvalidInputException when somebody is not known
     */
    public Filter settled(People people, Filter before) {
        return owners.isEmpty() ? this
                : new Filter(kinds, authorities, jurisdictions, tags,
                        people.settled("filter.owners", owners, before.owners()), text);
    }

    /** @return this, with whatever the dictionary says that the authorities asked for are called */
    public FilterMatcher wish(AuthorityDictionary dictionary) {
        return new FilterMatcher(this, dictionary);
    }

    /** @param wish this, by what authorities are called */
    boolean matches(Obligation obligation, FilterMatcher filterMatcher) {
        return filterMatcher.asksFor(obligation) && (kinds.isEmpty() || kinds.contains(obligation.kind()))
                && wants(jurisdictions, obligation.jurisdiction())
                && wantsOneOf(tags, obligation.tags())
                && (owners.isEmpty() || wants(owners, obligation.owner()) || wants(owners, obligation.deputy()))
                && (holds(obligation.title(), obligation.description(), obligation.authority())
                        || filterMatcher.names(obligation));
    }

    private static boolean wants(List<String> wanted, String present) {
        return wanted.isEmpty() || present != null && wanted.stream().anyMatch(present::equalsIgnoreCase);
    }

    private static boolean wantsOneOf(List<String> wanted, Collection<String> present) {
        return wanted.isEmpty() || present.stream().anyMatch(tag -> wants(wanted, tag));
    }

    boolean findsInOutline(Obligation obligation, FilterMatcher filterMatcher) {
        return holds(obligation.title(), obligation.authority()) || filterMatcher.names(obligation);
    }

    private boolean holds(String... texts) {
        return text == null || Stream.of(texts)
                .anyMatch(where -> where != null && where.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }
}
