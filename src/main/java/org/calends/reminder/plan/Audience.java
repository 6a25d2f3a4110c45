package org.calends.reminder.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Leads;
import org.calends.subscription.disclosure.Disclosure;
import org.calends.subscription.wish.Filter;
import org.calends.subscription.wish.FilterMatcher;
import org.calends.subscription.wish.Subscription;

/**
 * All subscriptions that are served now, found by what they ask for: with thousands of them an obligation is held against those
 * that can match, not against all.
 */
public final class Audience {

    private static final int LONGEST_REST = 20;

    /** What a filter can be looked up by, the most telling first. */
    private enum Mark {
        OWNER((filter, names) -> filter.owners(), (obligation, names) -> Stream.of(obligation.owner(), obligation.deputy())),
        TAG((filter, names) -> filter.tags(), (obligation, names) -> obligation.tags().stream()),
        AUTHORITY((filter, names) -> names.keys(filter.authorities()),
                (obligation, names) -> Stream.of(names.key(obligation.authority(), obligation.jurisdiction()))),
        KIND((filter, names) -> filter.kinds().stream().map(Kind::name).toList(),
                (obligation, names) -> Stream.of(obligation.kind().name())),
        JURISDICTION((filter, names) -> filter.jurisdictions(), (obligation, names) -> Stream.of(obligation.jurisdiction()));

        private final BiFunction<Filter, AuthorityDictionary, Collection<String>> wanted;
        private final BiFunction<Obligation, AuthorityDictionary, Stream<String>> present;

        Mark(BiFunction<Filter, AuthorityDictionary, Collection<String>> wanted,
                BiFunction<Obligation, AuthorityDictionary, Stream<String>> present) {
            this.wanted = wanted;
            this.present = present;
        }
    }

    private record Member(Subscription subscription, Filter filter, FilterMatcher wish) {
    }

    private final Disclosure disclosure;
    private final AuthorityDictionary dictionary;

    private final Map<Mark, Map<String, List<Member>>> marked = new EnumMap<>(Mark.class);
    private final List<Member> others = new ArrayList<>();
    private final boolean empty;
    private final int longestLead;
    private final int earlierAtMost;

    /**
     * @param disclosure what each of them may be told of, whatever they ask for
     * @param dictionary by which names they may ask for an authority
     */
    public Audience(List<Subscription> subscriptions, Disclosure disclosure, AuthorityDictionary dictionary) {
        this.disclosure = disclosure;
        this.dictionary = dictionary;
        this.empty = subscriptions.isEmpty();
        this.longestLead = longestLead(subscriptions);
        this.earlierAtMost = earlierAtMost(subscriptions);
        subscriptions.forEach(subscription -> place(new Member(subscription, subscription.filter(),
                subscription.filter().wish(dictionary))));
    }

    private void place(Member member) {
        for (Mark mark : Mark.values()) {
            Collection<String> wanted = mark.wanted.apply(member.filter, dictionary);
            if (!wanted.isEmpty()) {
                Map<String, List<Member>> byValue = marked.computeIfAbsent(mark, none -> new HashMap<>());
                wanted.stream().map(Audience::key).distinct()
                        .forEach(key -> byValue.computeIfAbsent(key, none -> new ArrayList<>()).add(member));
                return;
            }
        }
        others.add(member);
    }

    /** @return those who want to hear of this obligation, and may, each once */
    List<Subscription> of(Obligation obligation) {
        Stream<Member> found = marked.entrySet().stream().flatMap(marks -> marks.getKey().present.apply(obligation, dictionary)
                .filter(Objects::nonNull).flatMap(value -> marks.getValue().getOrDefault(key(value), List.of()).stream()));
        return Stream.concat(found, others.stream()).filter(member -> member.wish.test(obligation))
                .map(Member::subscription).distinct().filter(each -> disclosure.shows(each, obligation)).toList();
    }

    private static String key(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return empty;
    }

    /** @return the most days ahead that any of them asks for, or that a kind of obligation does by itself */
    public int longestLead() {
        return longestLead;
    }

    private static int longestLead(List<Subscription> subscriptions) {
        Stream<Integer> kinds = Stream.of(Kind.values()).flatMap(kind -> kind.leadDays().stream());
        Stream<Integer> wishes = subscriptions.stream().map(Subscription::leadDays).filter(Objects::nonNull)
                .flatMap(List::stream);
        return Stream.concat(kinds, wishes).mapToInt(days -> days).max().orElse(0);
    }

    /** @return how many days earlier than its lead days say somebody may be told: before days off, or by working days */
    public int earlierAtMost() {
        return earlierAtMost;
    }

    private static int earlierAtMost(List<Subscription> subscriptions) {
        int byWorkingDays = subscriptions.stream().map(each -> Leads.chosen(null, each.leadWorkingDays()))
                .filter(Objects::nonNull).mapToInt(Leads::reach).max().orElse(0);
        return byWorkingDays + (subscriptions.stream().anyMatch(Subscription::workingDaysOnly) ? LONGEST_REST : 0);
    }
}
