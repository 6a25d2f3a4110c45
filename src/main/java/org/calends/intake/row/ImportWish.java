package org.calends.intake.row;

import java.util.Locale;

import org.calends.input.InvalidInputException;

/**
 * How a file is to be imported.
 *
 * @param dryRun whether nothing is to be written
 * @param skipFaulty whether rows that cannot be accepted are left out instead of refusing the file
 * @param past what becomes of entries of a calendar that are over
 * @param previews whether a dry run shows the rows as they would become
 */
public record ImportWish(boolean dryRun, boolean skipFaulty, Past past, boolean previews) {

    public ImportWish(boolean dryRun, boolean skipFaulty, Past past) {
        this(dryRun, skipFaulty, past, false);
    }

    /** @return the same as a dry run that shows the rows */
    public ImportWish previewing() {
        return new ImportWish(true, skipFaulty, past, true);
    }

    /** What becomes of entries of a calendar that are closed, or whose day is gone. */
    public enum Past {
        /** Closed ones and series that have ended come in as closed, others as they are, with a note. */
        AS_IS,
        /** None of them comes in. */
        SKIP,
        /** All of them come in as closed. */
        HISTORY;

        /** @throws InvalidInputException for another */
        public static Past asked(String word) {
            if (word == null || word.isBlank()) {
                return AS_IS;
            }
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "skip" -> SKIP;
                case "history" -> HISTORY;
                default -> throw new InvalidInputException("past",
                        "import.past.option");
            };
        }
    }

    /** @return whether faulty rows are to be left out, by what the request says */
    public static boolean skipsFaulty(String word) {
        if (word == null || word.isBlank()) {
            return false;
        }
        if (!word.equalsIgnoreCase("faulty")) {
            throw new InvalidInputException("skip", "import.skip.option");
        }
        return true;
    }

    public static ImportWish plain(boolean dryRun) {
        return new ImportWish(dryRun, false, Past.AS_IS);
    }
}
