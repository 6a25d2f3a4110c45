package org.calends.workday.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.calends.language.LocalizableMessage;
import org.calends.workday.jurisdiction.CannotCountException;
import org.calends.workday.jurisdiction.SpecialDay;

/** Days off and on as a table. */
final class NoticeCsv {

    static final int MOST_DAYS = 5_000;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setCommentMarker('#').setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true).setTrim(true).get();

    private static final Map<String, Boolean> KINDS = Map.of("off", false, "on", true, "false", false, "true", true, "休", false,
            "班", true);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final NoticeColumns columns;

    private NoticeCsv(NoticeColumns columns) {
        this.columns = columns;
    }

    /** Our own form: several notices, each begun by a line that says whose it is. */
    static List<Notice> notices(String text) {
        List<Notice> notices = new ArrayList<>();
        NoticeCsv reader = new NoticeCsv(NoticeColumns.USUAL);
        for (CSVRecord row : rows(text)) {
            if (row.get(0).equals("notice")) {
                Integer year = row.get(2).isEmpty() ? null : Integer.valueOf(row.get(2));
                notices.add(new Notice(id(row), row.get(1), year, row.get(3), List.of()));
            } else {
                Notice last = notices.remove(notices.size() - 1);
                notices.add(last.with(reader.daysOf(row)));
            }
        }
        return notices;
    }

    private static String id(CSVRecord row) {
        return row.get(2).isEmpty() ? row.get(1) : row.get(1) + "-" + row.get(2);
    }

    /** The days of one notice, as somebody uploads them. */
    static List<SpecialDay> days(String text) {
        List<CSVRecord> rows = rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
        boolean headed = !rows.isEmpty() && NoticeColumns.isHeading(rows.get(0));
        NoticeCsv reader = new NoticeCsv(headed ? NoticeColumns.of(rows.get(0)) : NoticeColumns.USUAL);
        List<SpecialDay> days = rows.stream().skip(headed ? 1 : 0).flatMap(row -> reader.daysOf(row).stream())
                .limit(MOST_DAYS + 1L).toList();
        return checked(days);
    }

    static List<SpecialDay> checked(List<SpecialDay> days) {
        if (days.isEmpty()) {
            throw new CannotCountException("days", "notice.days.none");
        }
        if (days.size() > MOST_DAYS) {
            throw new CannotCountException("days", "notice.days.too-many", MOST_DAYS);
        }
        return days;
    }

    private static List<CSVRecord> rows(String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException e) {
            throw new CannotCountException("days", "notice.table.quotation-marks");
        }
    }

    private List<SpecialDay> daysOf(CSVRecord row) {
        boolean working = working(row);
        LocalDate first = date(row, columns.from(row));
        String to = columns.to(row);
        LocalDate last = to.isEmpty() ? first : date(row, to);
        if (last.isBefore(first) || last.isAfter(first.plusYears(1))) {
            throw wrong(row, "notice.day.range-too-long", first, last);
        }
        String name = columns.name(row).isEmpty() ? usualName(working) : columns.name(row);
        Stream<LocalDate> dates = first.datesUntil(last.plusDays(1));
        return dates.map(date -> new SpecialDay(date, working, name)).toList();
    }

    static String usualName(boolean working) {
        return working ? "Make-up workday" : "Day off";
    }

    private boolean working(CSVRecord row) {
        String kind = columns.kind(row).toLowerCase(Locale.ROOT);
        Boolean working = kind.isEmpty() ? Boolean.FALSE : KINDS.get(kind);
        if (working == null) {
            throw wrong(row, "notice.day.neither-off-nor-on", kind);
        }
        return working;
    }

    private static LocalDate date(CSVRecord row, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw wrong(row, "notice.day.malformed-date", text);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw wrong(row, "notice.day.malformed-date", text);
        }
    }

    private static CannotCountException wrong(CSVRecord row, String code, Object... arguments) {
        return new CannotCountException("days", "notice.line", row.getRecordNumber(),
                LocalizableMessage.of(code, arguments));
    }
}
