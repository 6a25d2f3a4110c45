package org.calends.intake.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

import org.calends.language.LocalizableMessage;

/**
 * When a document came out, as precisely as is known: {@code 2021-04-26}, {@code 2021-04} or {@code 2021} (ISO 8601-1,
 * 5.2.2, with reduced precision).
 *
 * @param start the first day it can mean
 * @param precision how exactly it is known
 */
public record PublicationDate(LocalDate start, Precision precision) {

    /** How much of the date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    public static PublicationDate day(LocalDate day) {
        return new PublicationDate(day, Precision.DAY);
    }

    public static PublicationDate month(YearMonth month) {
        return new PublicationDate(month.atDay(1), Precision.MONTH);
    }

    public static PublicationDate year(Year year) {
        return new PublicationDate(year.atDay(1), Precision.YEAR);
    }

    /** @throws DateTimeParseException if the text is neither a day, a month nor a year */
    public static PublicationDate parse(String text) {
        return switch (text.length()) {
            case 4 -> year(Year.parse(text));
            case 7 -> month(YearMonth.parse(text));
            default -> day(LocalDate.parse(text));
        };
    }

    /** What people are told when {@link #sensible} refuses. */
    public static final LocalizableMessage ACCEPTED = LocalizableMessage.of("document.publication-date.malformed");

    /** @throws DateTimeException if it is none, or so far away that it must be a slip of the pen */
    public static PublicationDate sensible(String text) {
        PublicationDate date = parse(text);
        if (date.start().getYear() < 1970 || date.start().getYear() > 2199) {
            throw new DateTimeException("a year that nobody means");
        }
        return date;
    }

    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> start.toString();
            case MONTH -> YearMonth.from(start).toString();
            case YEAR -> Year.from(start).toString();
        };
    }
}
