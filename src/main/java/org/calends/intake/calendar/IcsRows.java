package org.calends.intake.calendar;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.calends.ical.ContentLine;
import org.calends.intake.row.ImportLinks;
import org.calends.intake.row.ImportRow;
import org.calends.intake.row.ImportRows;
import org.calends.intake.row.ImportWish.Past;
import org.calends.intake.text.Excerpt;

/**
 * The events and tasks of iCalendar files (RFC 5545) and vCalendar 1.0 files, one at a time. Read line by line: ical4j builds
 * the whole calendar in memory, does not say in which line an entry stands, and keeps every time zone definition that it ever
 * read. What no obligation is made of may be broken: it is passed over with a note.
 */
public final class IcsRows implements ImportRows {

    static final int DEEPEST = 10;

    private static final Set<String> ENTRIES = Set.of("VEVENT", "VTODO");
    private static final Set<String> PASSED_OVER = Set.of("VTIMEZONE", "VALARM", "VCALENDAR", "STANDARD", "DAYLIGHT");

    private final Path file;
    private final String charset;
    private final Past past;
    private final Clock clock;
    private IcsText text;
    private IcsFacts facts;

    public IcsRows(Path file, String charset, Past past, Clock clock) {
        this.file = file;
        this.charset = charset;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public void each(Predicate<ImportRow> taker) throws IOException {
        if (facts == null) {
            text = IcsText.open(file, charset);
            facts = IcsFacts.of(text);
        }
        Reading reading = new Reading(taker, new IcsReading(facts, past, clock));
        text.each(reading::take);
        reading.end();
    }

    /** One reading of the file. */
    private static final class Reading {

        private final Predicate<ImportRow> taker;
        private final IcsReading how;
        private final Deque<String> open = new ArrayDeque<>();
        private final Map<String, String> seen = new HashMap<>();
        private IcsEntry entry;
        private String method = "";
        private boolean calendar;
        private boolean wanted = true;
        private int last;

        Reading(Predicate<ImportRow> taker, IcsReading how) {
            this.taker = taker;
            this.how = how;
        }

        boolean take(int number, String text, boolean isCut) {
            last = number;
            String content = text.strip();
            if (content.isEmpty()) {
                return true;
            }
            ContentLine line = LenientLine.parsed(content);
            if (open.isEmpty() && (line == null || !line.is("BEGIN", "VCALENDAR"))) {
                return true;
            }
            if (line == null) {
                passOver(content, number);
                return true;
            }
            return switch (line.name()) {
                case "BEGIN" -> begin(line.value().strip().toUpperCase(Locale.ROOT), number);
                case "END" -> end(line.value().strip().toUpperCase(Locale.ROOT));
                default -> property(line, number, isCut);
            };
        }

        /** A line that is none belongs to no property that anybody needs: those are missed where they are looked for. */
        private void passOver(String content, int number) {
            if (entry != null) {
                entry.note(number, "import.calendar.line-passed-over", Excerpt.of(content));
            }
        }

        private boolean begin(String component, int number) {
            calendar = true;
            if (entry != null && ENTRIES.contains(component)) {
                close(entry.component());
                refuseEntry("import.entry.not-ended");
            }
            open.push(component);
            if (open.size() > DEEPEST) {
                return refuse(number, "import.calendar.nested");
            }
            if (component.equals("VCALENDAR")) {
                method = "";
            }
            if (entry == null && ENTRIES.contains(component)) {
                entry = new IcsEntry(component, number, method);
            } else if (entry == null && open.size() == 2 && !PASSED_OVER.contains(component)) {
                ImportRow row = new ImportRow(number);
                row.leaveOut("", "import.component.unsupported", Excerpt.of(component));
                return taker.test(row);
            }
            return true;
        }

        /** What is open within ends with it; an end of what was never begun ends nothing. */
        private void close(String component) {
            if (open.contains(component)) {
                while (!open.pop().equals(component)) {
                    continue;
                }
            }
        }

        private boolean end(String component) {
            close(component);
            if (entry != null && !ENTRIES.contains(component) && !open.contains(entry.component())) {
                refuseEntry("import.entry.not-ended");
            } else if (entry != null && ENTRIES.contains(component)) {
                IcsEntry ended = entry;
                entry = null;
                for (ImportRow row : ended.rows(how)) {
                    wanted = wanted && taker.test(once(row));
                }
            }
            return wanted;
        }

        /** Some programs give all their entries one UID, and some write an entry twice. */
        private ImportRow once(ImportRow row) {
            if (row.id() == null || row.leftOut() != null || row.withdraws()) {
                return row;
            }
            String date = row.fields().path("dueDate").asText() + row.fields().path("dueTime").asText() + row.title();
            String first = seen.putIfAbsent(row.id(), date);
            if (first != null && !ImportLinks.isOurs(row.id())) {
                if (first.equals(date) || seen.putIfAbsent(row.id() + "/" + date, date) != null) {
                    row.leaveOut("id", "import.entry.repeated");
                } else {
                    row.note("id", "import.entry.uid-shared");
                    row.identify(row.id() + "/" + date);
                }
            }
            return row;
        }

        private boolean property(ContentLine line, int number, boolean isCut) {
            if (entry == null && line.name().equals("METHOD") && open.size() == 1) {
                method = line.value().strip().toUpperCase(Locale.ROOT);
            }
            if (entry != null && !open.isEmpty() && ENTRIES.contains(open.peek())) {
                return entry.add(line, number, isCut) || refuseEntry("import.entry.too-many-lines");
            }
            return true;
        }

        void end() {
            if (wanted && (!open.isEmpty() || !calendar)) {
                refuse(calendar ? last + 1 : 1, calendar ? "import.calendar.cut-off" : "import.calendar.malformed");
            }
        }

        /** The others are read all the same. */
        private boolean refuseEntry(String message) {
            ImportRow row = refused(entry.line(), message);
            entry = null;
            wanted = wanted && taker.test(row);
            return wanted;
        }

        private boolean refuse(int number, String message) {
            taker.test(refused(number, message));
            wanted = false;
            return false;
        }

        private static ImportRow refused(int number, String message) {
            ImportRow row = new ImportRow(number);
            row.refuse("", message);
            return row;
        }
    }
}
