package org.calends.intake.reader;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the rows of tables that are written with bars, also where a row is broken over lines ("Report |" and "31.08.2021 |"
 * below it, or each cell and each bar on a line of its own) and where two columns have one bar between them and none
 * outside.
 */
final class TableRows {

    /** A cell that is broken over more lines is a paragraph with a bar in it. */
    private static final int MOST_LINES_BETWEEN_BARS = 3;
    /** Rows of up to six columns, each cell with its bar on a line of its own. */
    private static final int MOST_LINES_OF_A_ROW = 14;
    private static final int NONE = -1;

    private final String folded;
    private final List<LineJoiner.Line> lines;
    private final int[] bars;
    private final int[] ends;

    private TableRows(String folded, List<LineJoiner.Line> lines) {
        this.folded = folded;
        this.lines = lines;
        bars = lines.stream().mapToInt(line -> bars(line.start(), line.end())).toArray();
        ends = new int[lines.size()];
        Arrays.fill(ends, NONE);
    }

    /** For each line the last line of the row that it opens, or -1 where it opens none. */
    static int[] ends(String folded, List<LineJoiner.Line> lines) {
        TableRows rows = new TableRows(folded, lines);
        for (int first = 0; first < lines.size(); first++) {
            if (rows.bars[first] > 0) {
                int last = rows.lastOfTable(first);
                rows.mark(first, last);
                first = last;
            }
        }
        return rows.ends;
    }

    private int bars(int start, int end) {
        int bars = 0;
        for (int at = start; at < end; at++) {
            bars += folded.charAt(at) == '|' ? 1 : 0;
        }
        return bars;
    }

    private int lastOfTable(int first) {
        int last = first;
        for (int at = first + 1; at < lines.size() && at - last <= MOST_LINES_BETWEEN_BARS + 1; at++) {
            last = bars[at] > 0 ? at : last;
        }
        return last;
    }

    private void mark(int first, int last) {
        int ofARow = barsOfARow(first, last);
        for (int at = first; at <= last;) {
            int end = ofARow == 1 ? pair(at, last) : row(at, last, ofARow);
            if (end != NONE) {
                ends[at] = end;
            }
            at = end == NONE ? at + 1 : end + 1;
        }
    }

    private int row(int first, int last, int ofARow) {
        int bars = 0;
        for (int at = first; at <= last && at - first < MOST_LINES_OF_A_ROW; at++) {
            if (this.bars[at] == ofARow && at > first) {
                return NONE;
            }
            bars += this.bars[at];
            if (bars >= ofARow) {
                return bars == ofARow ? at : NONE;
            }
        }
        return NONE;
    }

    /** "Consultation closes | 10 January": a line like the one before or after it. */
    private int pair(int at, int last) {
        boolean like = at < last && isPair(at + 1) || at > 0 && isPair(at - 1);
        return like && isPair(at) ? at : NONE;
    }

    private boolean isPair(int at) {
        LineJoiner.Line line = lines.get(at);
        return bars[at] == 1 && folded.charAt(line.start()) != '|' && folded.charAt(line.end() - 1) != '|';
    }

    /** How many bars each row has: those between two doubled bars, or as many as most lines with several have. */
    private int barsOfARow(int first, int last) {
        int sum = 0;
        boolean whole = Arrays.stream(bars, first, last + 1).anyMatch(count -> count > 1);
        int[] often = new int[MOST_LINES_OF_A_ROW + 1];
        for (int at = first; at <= last; at++) {
            if (!whole && at > first && isBar(at) && isBar(at - 1) && sum > 1) {
                return sum;
            }
            sum += bars[at];
            often[Math.min(bars[at], MOST_LINES_OF_A_ROW)]++;
        }
        int most = 1;
        for (int bars = 2; bars < often.length; bars++) {
            most = often[bars] > (most == 1 ? 0 : often[most]) ? bars : most;
        }
        return most;
    }

    private boolean isBar(int at) {
        return lines.get(at).length() == 1 && bars[at] == 1;
    }
}
