package org.calends.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The events and tasks of an iCalendar file (RFC 5545), one at a time. Read line by line: ical4j builds the whole calendar in
 * memory, does not say in which line an entry stands, and keeps every time zone definition that it ever read.
 */
final class IcsRows implements ImportRows {

    private static final int LONGEST_LINE = 1_000_000;
    private static final int DEEPEST = 10;
    private static final Set<String> ENTRIES = Set.of("VEVENT", "VTODO");
    private static final Set<String> PASSED_OVER = Set.of("VTIMEZONE", "VALARM", "VCALENDAR", "STANDARD", "DAYLIGHT");

    private final Path file;
    private final String charset;

    IcsRows(Path file, String charset) {
        this.file = file;
        this.charset = charset;
    }

    @Override
    public void each(Predicate<ImportRow> taker) throws IOException {
        try (BufferedReader text = FileText.open(file, charset)) {
            new Reading(taker).read(text);
        }
    }

    /** One reading of the file, which stops at the first line that is no iCalendar. */
    private static final class Reading {

        private final Predicate<ImportRow> taker;
        private final Deque<String> open = new ArrayDeque<>();
        private IcsEntry entry;
        private boolean calendar;
        private boolean wanted = true;

        Reading(Predicate<ImportRow> taker) {
            this.taker = taker;
        }

        void read(BufferedReader text) throws IOException {
            StringBuilder unfolded = new StringBuilder();
            int begun = 1;
            int number = 0;
            boolean fits = true;
            for (String line = text.readLine(); line != null && fits; line = text.readLine()) {
                number++;
                boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
                if (!goesOn) {
                    fits = take(unfolded.toString(), begun);
                    unfolded.setLength(0);
                    begun = number;
                }
                unfolded.append(goesOn ? line.substring(1) : line);
                fits = fits && (unfolded.length() <= LONGEST_LINE || refuse(begun, "This line is too long"));
            }
            if (fits && take(unfolded.toString(), begun) && wanted && (!open.isEmpty() || !calendar)) {
                refuse(number + 1, calendar ? "The calendar is cut off here" : "This is not an iCalendar file");
            }
        }

        private boolean take(String text, int number) {
            if (text.isBlank()) {
                return true;
            }
            IcsLine line = IcsLine.parsed(text);
            if (line == null || open.isEmpty() && !line.is("BEGIN", "VCALENDAR")) {
                return refuse(number, "This line is not iCalendar; what follows was not read");
            }
            return switch (line.name()) {
                case "BEGIN" -> begin(line.value().strip().toUpperCase(Locale.ROOT), number);
                case "END" -> end(line.value().strip().toUpperCase(Locale.ROOT), number);
                default -> property(line);
            };
        }

        private boolean begin(String component, int number) {
            calendar = true;
            open.push(component);
            if (open.size() > DEEPEST) {
                return refuse(number, "Components are nested too deep");
            }
            if (entry == null && ENTRIES.contains(component)) {
                entry = new IcsEntry(component, number);
            } else if (entry == null && open.size() == 2 && !PASSED_OVER.contains(component)) {
                ImportRow row = new ImportRow(number);
                row.refuse("", Excerpt.of(component) + " cannot become an obligation; only VEVENT and VTODO can");
                return taker.test(row);
            }
            return true;
        }

        private boolean end(String component, int number) {
            if (open.isEmpty() || !open.pop().equals(component)) {
                return refuse(number, "END:" + Excerpt.of(component) + " ends nothing; what follows was not read");
            }
            if (entry != null && open.size() == 1) {
                IcsEntry ended = entry;
                entry = null;
                wanted = taker.test(ended.row());
            }
            return wanted;
        }

        private boolean property(IcsLine line) {
            if (entry != null && open.size() == 2) {
                return entry.add(line) || refuse(entry.line(), "This entry has too many lines; what follows was not read");
            }
            return true;
        }

        private boolean refuse(int number, String message) {
            ImportRow row = new ImportRow(number);
            row.refuse("", message);
            taker.test(row);
            wanted = false;
            return false;
        }
    }
}
