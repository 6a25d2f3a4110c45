package org.calends.intake.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.intake.reader.Suggestion;
import org.calends.intake.title.TitleSimilarity;
import org.calends.intake.title.TitleTokens;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.search.ObligationSummary;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Status;

/**
 * Recognises what another newsletter has told before: an obligation of the same authority and kind whose title names the same
 * instrument. Only what waits for a decision is compared, and never with what the same document gave: its entries are
 * different acts.
 */
@ApplicationScoped
public class Duplicates {

    /** A date is seldom moved further, and a yearly duty comes again after that. */
    private static final int DAYS_APART = 300;
    /** So many obligations of one authority and kind are compared at most. */
    private static final int MOST = 2_000;

    private final ObligationSearch search;

    Duplicates(ObligationSearch search) {
        this.search = search;
    }

    private record Group(String authority, Kind kind) {
    }

    /** @param document where it was read, null out of a dry run */
    private record Asked<K>(K key, Suggestion read, UUID document) {
    }

    /** @param words of its title, taken apart once for all that are compared with it */
    private record Known(ObligationSummary outline, TitleTokens words) {

        static Known of(ObligationSummary obligationSummary) {
            return new Known(obligationSummary, TitleTokens.of(obligationSummary.title(), obligationSummary.quote()));
        }
    }

    /** @return by the id of the suggestion, those that are probably known */
    @Transactional
    public Map<UUID, Duplicate> of(Collection<StoredSuggestion> suggestions) {
        return known(suggestions.stream().filter(StoredSuggestion::isPending)
                .map(each -> new Asked<>(each.id(), each.asRead(), each.document().id())));
    }

    /** @return of what was read and is not stored, that which is probably known */
    @Transactional
    public Map<Suggestion, Duplicate> ofRead(Collection<Suggestion> suggestions) {
        return known(suggestions.stream().map(each -> new Asked<>(each, each, null)));
    }

    private <K> Map<K, Duplicate> known(Stream<Asked<K>> suggestions) {
        Map<Group, List<Asked<K>>> groups = suggestions.filter(each -> each.read().dueDate() != null)
                .collect(Collectors.groupingBy(each -> new Group(each.read().authority(), each.read().kind())));
        Map<K, Duplicate> found = new HashMap<>();
        groups.forEach((group, members) -> {
            List<Known> near = near(group, members.stream().map(each -> each.read().dueDate()).sorted().toList());
            members.forEach(member -> best(member, near).ifPresent(duplicate -> found.put(member.key(), duplicate)));
        });
        return found;
    }

    private List<Known> near(Group group, List<LocalDate> dates) {
        return search.outlines(group.authority(), group.kind(), dates.get(0).minusDays(DAYS_APART),
                dates.get(dates.size() - 1).plusDays(DAYS_APART), MOST).stream().map(Known::of).toList();
    }

    private static Optional<Duplicate> best(Asked<?> asked, List<Known> near) {
        List<Known> others = near.stream()
                .filter(known -> asked.document() == null || !asked.document().equals(known.outline().documentId()))
                .filter(known -> isNear(asked.read(), known.outline())).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        TitleTokens words = TitleTokens.of(asked.read().title(), asked.read().quote());
        return others.stream().flatMap(known -> compared(asked.read(), words, known).stream())
                .min(Comparator.comparing((Duplicate each) -> !each.sameDate())
                        .thenComparing(each -> -each.words().size()));
    }

    private static boolean isNear(Suggestion read, ObligationSummary known) {
        boolean sameDate = read.dueDate().equals(known.dueDate());
        boolean apart = Math.abs(read.dueDate().toEpochDay() - known.dueDate().toEpochDay()) > DAYS_APART;
        boolean movable = known.status() == Status.OPEN && known.kind() == read.kind() && known.authority() != null;
        return !apart && (sameDate || movable);
    }

    private static Optional<Duplicate> compared(Suggestion read, TitleTokens words, Known known) {
        boolean sameDate = read.dueDate().equals(known.outline().dueDate());
        TitleSimilarity titleSimilarity = TitleSimilarity.between(words, known.words());
        boolean same = sameDate ? titleSimilarity.isSameOnOneDate() : titleSimilarity.isSameOnAnotherDate();
        return same ? Optional.of(new Duplicate(known.outline(), sameDate, titleSimilarity.words())) : Optional.empty();
    }
}
