package org.calends.intake.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.calends.ical.ContentLine;
import org.calends.ical.ContentLines;

/**
 * Some entries of a calendar file as they were sent, for somebody to mend: each with what is wrong in it, and with all that
 * the file says of itself and its time zones. Written in UTF-8.
 */
public final class IcsSelection {

    private static final Set<String> ENTRIES = Set.of("VEVENT", "VTODO");

    /** What the next import passes over, as it does with any property that it has no use for. */
    private static final String PROBLEM = "X-CALENDS-PROBLEM";

    private final Map<Integer, String> problems;
    private final OutputStream out;
    private final Deque<String> open = new ArrayDeque<>();
    private int outermost;
    private boolean kept;

    private IcsSelection(Map<Integer, String> problems, OutputStream out) {
        this.problems = problems;
        this.out = out;
    }

    /**
     * @param charset what its sender says, or null
     * @param problems what is wrong, by the lines at which the entries begin
     */
    public static void write(Path file, String charset, Map<Integer, String> problems, OutputStream out) throws IOException {
        IcsSelection selection = new IcsSelection(problems, out);
        IcsText.open(file, charset).each(selection::take);
        selection.end();
    }

    private boolean take(int number, String text, boolean isCut) {
        String line = text.strip();
        ContentLine content = LenientLine.parsed(line);
        String component = content == null ? "" : content.value().strip().toUpperCase(Locale.ROOT);
        if (content != null && content.name().equals("BEGIN")) {
            begin(component, number, line);
        } else if (content != null && content.name().equals("END")) {
            end(component, line);
        } else if (!isCut && !line.isEmpty() && (content == null || !content.name().equals(PROBLEM))) {
            put(line);
        }
        return true;
    }

    private void begin(String component, int number, String line) {
        if (outermost > 0 && ENTRIES.contains(component)) {
            close(outermost - 1); // one that was never ended
        }
        open.push(component);
        if (outermost == 0 && !component.equals("VCALENDAR")) {
            outermost = open.size();
            kept = component.equals("VTIMEZONE") || ENTRIES.contains(component) && problems.containsKey(number);
        }
        put(line);
        if (outermost == open.size() && problems.containsKey(number)) {
            put(PROBLEM + ':' + problems.get(number).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
                    .replace("\n", "\\n"));
        }
    }

    private void end(String component, String line) {
        if (open.contains(component)) {
            while (!open.peek().equals(component)) {
                close(open.size() - 1);
            }
            put(line);
            left();
        }
    }

    private void left() {
        open.pop();
        if (open.size() < outermost) {
            outermost = 0;
        }
    }

    private void close(int depth) {
        while (open.size() > depth) {
            put("END:" + open.peek());
            left();
        }
    }

    private void end() {
        close(0);
    }

    private void put(String line) {
        if (open.isEmpty() || outermost > 0 && !kept) {
            return;
        }
        try {
            out.write(ContentLines.fold(line + "\r\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
