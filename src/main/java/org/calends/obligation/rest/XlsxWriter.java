package org.calends.obligation.rest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.calends.table.CellText;
import org.calends.table.SpreadsheetText;
import org.calends.table.TableWriter;

/**
 * A workbook of one sheet (ISO/IEC 29500-1, transitional), written while its rows come: dates and times are such, a text is
 * never a formula, the heading stays in sight, on each printed page, and filters. Every text stands in its own cell, so that
 * nothing is kept for a list of shared ones.
 */
public final class XlsxWriter implements TableWriter {

    /** Of such a workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    /** Before it, that calendar counts a day that there was not. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 3, 1);
    private static final int SECONDS = 86_400;
    /** As many characters fit into a cell; a longer one makes the workbook unreadable to its makers. */
    private static final int LONGEST = 32_767;
    private static final int BOLD = 1;
    private static final int DATE = 2;
    private static final int TIME = 3;
    private static final int TEXT = 4;

    private final ZipOutputStream zip;
    private final Writer sheet;
    private int rows;
    private int columns;

    XlsxWriter(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        sheet = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        for (String part : XlsxParts.FIXED.keySet()) {
            part(part, XlsxParts.FIXED.get(part));
        }
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        sheet.write(XlsxParts.SHEET_BEGINS);
    }

    private void part(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void row(Object... cells) throws IOException {
        rows++;
        columns = Math.max(columns, cells.length);
        sheet.write("<row r=\"" + rows + "\">");
        for (int i = 0; i < cells.length; i++) {
            cell(column(i) + rows, cells[i]);
        }
        sheet.write("</row>\n");
    }

    private void cell(String place, Object value) throws IOException {
        if (value instanceof LocalDate date && !date.isBefore(EARLIEST)) {
            number(place, DATE, ChronoUnit.DAYS.between(DAY_0, date));
        } else if (value instanceof LocalTime time && time.getNano() == 0) {
            number(place, TIME, time.toSecondOfDay() / (double) SECONDS);
        } else if (value instanceof Number number) {
            number(place, 0, number);
        } else if (value instanceof Boolean flag) {
            sheet.write("<c r=\"" + place + "\" t=\"b\"><v>" + (flag ? 1 : 0) + "</v></c>");
        } else if (value != null && !value.toString().isEmpty()) {
            text(place, fitting(value.toString()));
        }
    }

    private void number(String place, int style, Number value) throws IOException {
        sheet.write("<c r=\"" + place + "\" s=\"" + style + "\"><v>" + value + "</v></c>");
    }

    /** The names of characters that nobody sees take more room than they do: without them where a cell has not enough. */
    private static String fitting(String text) {
        String named = SpreadsheetText.original(CellText.written(text));
        return named.length() > LONGEST ? text : named;
    }

    private void text(String place, String text) throws IOException {
        sheet.write("<c r=\"" + place + "\" s=\"" + (rows == 1 ? BOLD : TEXT)
                + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        sheet.write(XlsxParts.escaped(text));
        sheet.write("</t></is></c>");
    }

    /** @param index from 0 */
    private static String column(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : column(index / 26 - 1) + last;
    }

    @Override
    public void close() throws IOException {
        String corner = column(Math.max(0, columns - 1));
        sheet.write("</sheetData><autoFilter ref=\"A1:" + corner + Math.max(1, rows) + "\"/>" + XlsxParts.SHEET_ENDS);
        sheet.flush();
        zip.closeEntry();
        part("xl/workbook.xml", XlsxParts.workbook("$A$1:$" + corner + "$" + Math.max(1, rows)));
        zip.finish();
    }
}
