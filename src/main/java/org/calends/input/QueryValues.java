package org.calends.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.core.UriInfo;

/**
 * Reads what an address asks for. Nothing written is null or an empty list; what cannot be read is
 * {@link InvalidInputException}.
 */
public final class QueryValues {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private QueryValues() {
    }

    /** @param parameter repeated, or several values with commas between, or null */
    public static List<String> list(List<String> parameter) {
        return parameter == null ? List.of()
                : parameter.stream().flatMap(value -> Stream.of(value.split(","))).map(String::strip)
                        .filter(value -> !value.isEmpty()).toList();
    }

    /**
     * @return the values named, several in one parameter with commas between
     * @throws InvalidInputException for a name that is none of them
     */
    public static <E extends Enum<E>> List<E> oneOf(String name, List<String> parameter, Class<E> type) {
        return list(parameter).stream().map(value -> {
            try {
                return Enum.valueOf(type, value);
            } catch (IllegalArgumentException unknown) {
                throw new InvalidInputException(name, "input.not-one-of", Arrays.toString(type.getEnumConstants()));
            }
        }).toList();
    }

    /**
     * As below, of the address itself: what is written without a value ({@code ?dryRun}) is not absent, as a parameter of a
     * method would have it.
     */
    public static boolean flag(String name, UriInfo address, boolean otherwise) {
        List<String> values = address.getQueryParameters().get(name);
        return values == null ? otherwise : flag(name, values.isEmpty() ? "" : values.get(0), otherwise);
    }

    /**
     * @param otherwise what an absent one means
     * @throws InvalidInputException for anything but true and false, so that a trial written in another way is not the real
     *         thing
     */
    public static boolean flag(String name, String value, boolean otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw new InvalidInputException(name, "input.not-boolean");
        }
        return Boolean.parseBoolean(value);
    }

    /**
     * @return null when it is absent or blank
     * @throws InvalidInputException for what is no date in ISO 8601, or in a year that can only be a slip: some days near the
     *         end of what a
     *         computer can count have no day after them
     */
    public static LocalDate day(String name, String value) {
        try {
            return value == null || value.isBlank() ? null : sensible(name, LocalDate.parse(value.strip()));
        } catch (DateTimeException unreadable) {
            throw new InvalidInputException(name, "input.date.malformed");
        }
    }

    private static LocalDate sensible(String name, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InvalidInputException(name, "input.year.out-of-range", FIRST_YEAR, LAST_YEAR);
        }
        return day;
    }
}
