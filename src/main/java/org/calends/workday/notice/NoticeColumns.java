package org.calends.workday.notice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;

/** Where in a row of an uploaded table what is found; below zero where a column is missing. */
record NoticeColumns(int kindAt, int fromAt, int toAt, int nameAt) {

    static final NoticeColumns USUAL = new NoticeColumns(0, 1, 2, 3);

    static boolean isHeading(CSVRecord row) {
        return Stream.of("date", "from").anyMatch(headings(row)::contains);
    }

    static NoticeColumns of(CSVRecord heading) {
        List<String> names = headings(heading);
        return new NoticeColumns(Math.max(names.indexOf("kind"), names.indexOf("working")),
                Math.max(names.indexOf("date"), names.indexOf("from")), names.indexOf("to"), names.indexOf("name"));
    }

    private static List<String> headings(CSVRecord row) {
        return row.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    }

    String kind(CSVRecord row) {
        return cell(row, kindAt);
    }

    String from(CSVRecord row) {
        return cell(row, fromAt);
    }

    String to(CSVRecord row) {
        return cell(row, toAt);
    }

    String name(CSVRecord row) {
        return cell(row, nameAt);
    }

    private static String cell(CSVRecord row, int at) {
        return at >= 0 && at < row.size() ? row.get(at) : "";
    }
}
