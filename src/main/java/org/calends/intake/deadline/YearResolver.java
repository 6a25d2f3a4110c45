package org.calends.intake.deadline;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.calends.intake.date.DateMention;
import org.calends.intake.date.PeriodEnd;
import org.calends.intake.date.Precision;
import org.calends.intake.date.PublicationDate;
import org.calends.intake.date.Ranges;
import org.calends.intake.date.ResolvedDate;
import org.calends.language.LocalizableMessage;

/** Settles the year of a date: the written one, or the one that makes it fall at or soon after publication. */
public final class YearResolver {

    private static final int FAR = 270;
    private static final int RECENT = 92;
    private static final int LATELY = 45;
    /** "Early" in a month is its first ten days at most (上旬), and "mid" is told by its middle, so that no date is late. */
    private static final int END_OF_EARLY = 10;
    private static final int MIDDLE = 15;

    private final LocalDate start;
    private final LocalDate end;

    private final PeriodEnd counting;
    private final String jurisdiction;

    public YearResolver(PublicationDate published) {
        this(published, PeriodEnd.weekendsOnly(), null);
    }

    /** @param jurisdiction whose working days are counted within a month, or null */
    public YearResolver(PublicationDate published, PeriodEnd counting, String jurisdiction) {
        this.counting = counting;
        this.jurisdiction = jurisdiction;
        start = published.start();
        end = switch (published.precision()) {
            case DAY -> start;
            case MONTH -> YearMonth.from(start).atEndOfMonth();
            case YEAR -> Year.from(start).atMonth(12).atEndOfMonth();
        };
    }

    private YearResolver(YearResolver other, String jurisdiction) {
        start = other.start;
        end = other.end;
        counting = other.counting;
        this.jurisdiction = jurisdiction;
    }

    /** The same where another jurisdiction's working days are counted within a month. */
    public YearResolver in(String otherJurisdiction) {
        return new YearResolver(this, otherJurisdiction);
    }

    /** @param past whether the sentence tells of something that has happened */
    public ResolvedDate settle(Ranges.Placed placed, boolean past) {
        DateMention mention = placed.mention().saidIn(YearMonth.from(start));
        int year = mention.yearIsWritten() ? mention.year()
                : mention.year() == DateMention.UNWRITTEN ? inferred(mention, past)
                        : start.getYear() + mention.year() - DateMention.THIS;
        LocalDate first = first(mention, year);
        LocalDate last = last(mention, year);
        return new ResolvedDate(mention.start(), mention.end(), first, last, mention.precision(), mention.part(), placed.role(),
                mention.yearIsWritten(), null, how(mention, year), doubt(mention, first));
    }

    /** In a list of days without years, one that would fall after its successor belongs to the year before. */
    public List<ResolvedDate> inOrder(List<ResolvedDate> whens, SentenceAnalysis sentenceAnalysis) {
        List<ResolvedDate> ordered = new ArrayList<>(whens);
        for (int i = ordered.size() - 2; i >= 0; i--) {
            ResolvedDate resolvedDate = ordered.get(i);
            boolean late = sentenceAnalysis.isListedWithNext(i) && !resolvedDate.yearWritten() && resolvedDate.isDay()
                    && resolvedDate.first().isAfter(ordered.get(i + 1).first());
            if (late) {
                ordered.set(i, resolvedDate.aYearEarlier());
            }
        }
        return ordered;
    }

    private int inferred(DateMention mention, boolean past) {
        int year = past ? end.getYear() : start.getYear();
        while (!past && last(mention, year).isBefore(start)) {
            year++;
        }
        while (past && first(mention, year).isAfter(end)) {
            year--;
        }
        return year;
    }

    /** Whether a day without a year, read as the last one before the publication, lies only weeks back. */
    public boolean hasJustBeen(DateMention mention) {
        if (mention.yearIsWritten() || mention.year() != DateMention.UNWRITTEN || mention.month() < 0
                || mention.precision() != Precision.DAY) {
            return false;
        }
        LocalDate latest = day(mention, inferred(mention, true));
        return latest.isBefore(start) && ChronoUnit.DAYS.between(latest, start) <= RECENT;
    }

    /** So near behind that the year after can hardly be meant, whatever the words say. */
    public boolean wasLately(DateMention mention) {
        return hasJustBeen(mention) && ChronoUnit.DAYS.between(day(mention, inferred(mention, true)), start) <= LATELY;
    }

    private LocalizableMessage how(DateMention mention, int year) {
        return mention.yearIsWritten() ? LocalizableMessage.of("reason.written-in-full")
                : LocalizableMessage.of("reason.year-from-publication", year);
    }

    private LocalizableMessage doubt(DateMention mention, LocalDate first) {
        boolean far = !mention.yearIsWritten() && ChronoUnit.DAYS.between(end, first) > FAR;
        return far ? LocalizableMessage.of("reason.maybe-before-publication") : mention.doubt();
    }

    private LocalDate first(DateMention mention, int year) {
        return switch (mention.precision()) {
            case DAY -> day(mention, year);
            case MONTH -> LocalDate.of(year, mention.month(), 1);
            case QUARTER -> LocalDate.of(year, mention.month() - 2, 1);
            case HALF -> LocalDate.of(year, mention.month() - 5, 1);
            case YEAR -> LocalDate.of(year, 1, 1);
        };
    }

    private LocalDate last(DateMention mention, int year) {
        return switch (mention.precision()) {
            case DAY -> day(mention, year);
            case YEAR -> mention.part() == DateMention.Part.START ? first(mention, year) : LocalDate.of(year, 12, 31);
            case MONTH -> switch (mention.part()) {
                case START -> LocalDate.of(year, mention.month(), 1);
                case EARLY -> LocalDate.of(year, mention.month(), END_OF_EARLY);
                case MIDDLE -> LocalDate.of(year, mention.month(), MIDDLE);
                default -> YearMonth.of(year, mention.month()).atEndOfMonth();
            };
            default -> mention.part() == DateMention.Part.START ? first(mention, year)
                    : YearMonth.of(year, mention.month()).atEndOfMonth();
        };
    }

    /** 29 February without a year means the last day of February in the years that have none. */
    private LocalDate day(DateMention mention, int year) {
        YearMonth month = YearMonth.of(year, mention.month());
        if (mention.nth() != null) {
            return mention.nth().in(month, counting, jurisdiction);
        }
        if (mention.day() == DateMention.TODAY) {
            return start;
        }
        return month.atDay(Math.min(mention.day(), month.lengthOfMonth()));
    }

    public boolean isPast(ResolvedDate resolvedDate) {
        return resolvedDate.last() != null && resolvedDate.last().isBefore(start);
    }

    /** On the day of publication, or within the month or year that is all we know of it. */
    boolean isAroundPublication(ResolvedDate resolvedDate) {
        return resolvedDate.first() != null && !resolvedDate.first().isAfter(end) && !resolvedDate.last().isBefore(start);
    }

    public boolean isExact() {
        return start.equals(end);
    }

    public LocalDate start() {
        return start;
    }

    public LocalDate end() {
        return end;
    }
}
