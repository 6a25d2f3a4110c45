package org.calends.intake.deadline;

import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.calends.intake.authority.Authorities;
import org.calends.intake.date.DateMention;
import org.calends.intake.date.EnglishDates;
import org.calends.intake.date.NumericDates;
import org.calends.intake.date.Precision;
import org.calends.intake.document.Publication;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/** How 03/04/2025 is written where a text comes from. */
public final class DayMonthOrder implements Supplier<NumericDates.Order> {

    private static final Set<String> MONTH_FIRST = Set.of("US", "PH");
    private static final int SCANNED = 20_000;
    private static final int MONTHS = 12;
    private static final Pattern NUMERIC = Pattern
            .compile("(?<![\\d/.-])(\\d{1,2})[/-](\\d{1,2})[/-](?:\\d{4}|\\d\\d)(?![\\d/-])");

    private final Publication publication;
    private final FoldedText foldedText;
    private NumericDates.Order order;

    /** Looks at the text only when it is first asked: few texts write a date that can be read in two ways. */
    public DayMonthOrder(Publication publication, FoldedText foldedText) {
        this.publication = publication;
        this.foldedText = foldedText;
    }

    @Override
    public NumericDates.Order get() {
        if (order == null) {
            order = order(publication, foldedText);
        }
        return order;
    }

    /**
     * The region decides; without one, the text's own dates whose order is plain (15/12/2026), then its written-out ones, then
     * whether only American bodies are named. Where nothing tells, neither order is taken.
     */
    private static NumericDates.Order order(Publication publication, FoldedText foldedText) {
        if (publication.region() != null) {
            return MONTH_FIRST.contains(publication.region()) ? NumericDates.Order.MONTH_FIRST : NumericDates.Order.DAY_FIRST;
        }
        int votes = numeric(foldedText);
        votes = votes == 0 ? writtenOut(foldedText) : votes;
        votes = votes == 0 ? named(publication, foldedText) : votes;
        return votes == 0 ? NumericDates.Order.EARLIER
                : votes > 0 ? NumericDates.Order.MONTH_FIRST : NumericDates.Order.DAY_FIRST;
    }

    /** Numeric dates that can be read in one way only; above 0 for the American one. */
    private static int numeric(FoldedText foldedText) {
        int votes = 0;
        Matcher found = NUMERIC.matcher(foldedText.folded().substring(0, Math.min(SCANNED, foldedText.folded().length())));
        while (found.find()) {
            int one = Integer.parseInt(found.group(1));
            int two = Integer.parseInt(found.group(2));
            votes += one <= MONTHS && two > MONTHS ? 1 : one > MONTHS && two <= MONTHS ? -1 : 0;
        }
        return votes;
    }

    private static int writtenOut(FoldedText foldedText) {
        Tokens tokens = new Tokens(foldedText.folded(), 0, Math.min(SCANNED, foldedText.folded().length()));
        int american = 0;
        EnglishDates dates = new EnglishDates(foldedText.text());
        for (int at = 0; at < tokens.size(); at++) {
            DateMention date = dates.at(tokens, at);
            boolean day = date != null && date.precision() == Precision.DAY;
            american += !day ? 0 : tokens.at(at).type() == Token.Type.NUMBER ? -1 : 1;
            at = date == null ? at : date.to() - 1;
        }
        return american;
    }

    /** One vote for each authority of a place that puts the month first, one against for each of another. */
    private static int named(Publication publication, FoldedText foldedText) {
        FoldedText title = FoldedText.of(publication.title());
        return Stream.concat(Authorities.in(title, 0, title.folded().length()).stream(),
                Authorities.in(foldedText, 0, Math.min(SCANNED, foldedText.folded().length())).stream())
                .map(hit -> hit.meaning().jurisdiction()).filter(place -> !place.isEmpty())
                .mapToInt(place -> MONTH_FIRST.contains(place) ? 1 : -1).sum();
    }
}
