package org.calends.subscription.wish;

import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import org.calends.obligation.value.Kind;

/** A {@link Filter} as it is stored: each list in a column of its own. */
@Embeddable
class KeptFilter {

    @Convert(converter = LineListConverter.class)
    private List<String> filterKinds;

    @Convert(converter = LineListConverter.class)
    private List<String> filterAuthorities;

    @Convert(converter = LineListConverter.class)
    private List<String> filterJurisdictions;

    @Convert(converter = LineListConverter.class)
    private List<String> filterTags;

    @Convert(converter = LineListConverter.class)
    private List<String> filterOwners;

    private String filterText;

    protected KeptFilter() {
    }

    KeptFilter(Filter filter) {
        filterKinds = filter.kinds().stream().map(Enum::name).toList();
        filterAuthorities = filter.authorities();
        filterJurisdictions = filter.jurisdictions();
        filterTags = filter.tags();
        filterOwners = filter.owners();
        filterText = filter.text();
    }

    Filter filter() {
        return new Filter(filterKinds.stream().map(Kind::valueOf).toList(), filterAuthorities, filterJurisdictions, filterTags,
                filterOwners, filterText);
    }
}
