package org.calends.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.calends.intake.file.ImportFile;
import org.calends.intake.file.ImportFile.Format;
import org.calends.obligation.rest.TableForm;
import org.calends.table.TableWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as Excel and its relatives write them, and as somebody with bad intentions would. */
class WorkbooksTest {

    @TempDir
    Path folder;

    private final List<RowError> notes = new ArrayList<>();
    private XSSFWorkbook book = new XSSFWorkbook();

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void dates_are_dates_whatever_year_they_are_counted_from(boolean from1904) throws IOException {
        book.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
        Sheet sheet = sheet("Register", "title", "due", "time", "lead days");
        Row row = row(sheet, "One");
        dated(row.createCell(1), "yyyy\\-mm\\-dd").setCellValue(LocalDate.of(2027, 5, 26));
        dated(row.createCell(2), "h:mm").setCellValue(0.75);
        row.createCell(3).setCellValue(7);
        Row timed = row(sheet, "Two");
        dated(timed.createCell(1), "m/d/yy h:mm").setCellValue(LocalDateTime.of(2027, 5, 26, 17, 0));
        Row bare = row(sheet, "Three");
        bare.createCell(1).setCellValue(DateUtil.getExcelDate(LocalDate.of(2027, 5, 26), from1904));

        List<ImportRow> rows = rows();

        assertThat(rows).hasSize(3).allMatch(each -> each.errors().isEmpty());
        assertThat(rows.get(0).fields()).hasToString(
                "{\"title\":\"One\",\"dueDate\":\"2027-05-26\",\"dueTime\":\"18:00\",\"leadDays\":[7]}");
        assertThat(rows.get(1).fields()).hasToString("{\"title\":\"Two\",\"dueDate\":\"2027-05-26\",\"dueTime\":\"17:00\"}");
        assertThat(rows.get(2).fields()).hasToString("{\"title\":\"Three\",\"dueDate\":\"2027-05-26\"}");
    }

    @Test
    void a_formula_is_read_by_its_value_and_refused_without_one() throws IOException {
        Sheet sheet = sheet("Register", "title", "due");
        Row row = row(sheet, "One");
        dated(row.createCell(1), "yyyy-mm-dd").setCellFormula("DATE(2027,5,26)");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Row other = row(sheet, "Two");
        other.createCell(1).setCellFormula("DATE(2027,5,26)");
        Row broken = row(sheet, "Three");
        broken.createCell(1).setCellErrorValue((byte) 42);

        List<ImportRow> rows = rows();

        assertThat(rows.get(0).fields().get("dueDate").asText()).isEqualTo("2027-05-26");
        assertThat(rows.get(1).errors()).extracting(RowError::message).first().asString().contains("formula without a value");
        assertThat(rows.get(2).errors()).extracting(RowError::message).containsExactly("holds the error #N/A");
    }

    @Test
    void texts_that_look_like_formulas_are_texts() throws IOException {
        Sheet sheet = sheet("Register", "title", "due");
        row(sheet, "'=1+1").createCell(1).setCellValue("2027-05-26");
        row(sheet, "=1+1").createCell(1).setCellValue("26 May 2027");

        assertThat(rows()).extracting(row -> row.fields().get("title").asText()).containsExactly("'=1+1", "=1+1");
    }

    @Test
    void the_sheet_that_names_the_columns_is_read() throws IOException {
        sheet("Read me", "What this is for");
        row(sheet("Register", "title", "due"), "One").createCell(1).setCellValue("2027-05-26");

        assertThat(rows()).singleElement().matches(row -> row.errors().isEmpty());
        assertThat(notes).extracting(RowError::message)
                .containsExactly("Read was the sheet Register of these: Read me, Register");
    }

    @Test
    void of_several_one_must_be_named() throws IOException {
        row(sheet("2026", "title", "due"), "Old").createCell(1).setCellValue("2026-05-26");
        row(sheet("2027", "title", "due"), "New").createCell(1).setCellValue("2027-05-26");

        assertThat(rows()).singleElement().matches(row -> row.errors().get(0).field().equals("sheet"))
                .matches(row -> row.errors().get(0).message().endsWith(": 2026, 2027"));
        assertThat(rows(new ImportOptions(null, false, "2027"))).singleElement()
                .matches(row -> row.fields().get("title").asText().equals("New"));
        assertThat(rows(new ImportOptions(null, false, "2028"))).singleElement()
                .matches(row -> row.errors().get(0).message().endsWith(": 2026, 2027"));
    }

    @Test
    void heads_over_two_rows_cells_over_several_and_hidden_rows_are_read() throws IOException {
        Sheet sheet = book.createSheet("Register");
        sheet.createRow(0).createCell(0).setCellValue("Register of obligations");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        Row upper = sheet.createRow(1);
        upper.createCell(0).setCellValue("Authority");
        upper.createCell(1).setCellValue("Title");
        upper.createCell(2).setCellValue("Days");
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
        Row lower = sheet.createRow(2);
        lower.createCell(2).setCellValue("Due date");
        lower.createCell(3).setCellValue("Lead days");
        Row one = row(sheet, "MIIT");
        one.createCell(1).setCellValue("One");
        one.createCell(2).setCellValue("2027-05-26");
        Row two = sheet.createRow(4);
        two.createCell(1).setCellValue("Two");
        two.createCell(2).setCellValue("2027-05-27");
        two.setZeroHeight(true);
        sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));

        List<ImportRow> rows = rows();

        assertThat(rows).hasSize(2).allMatch(row -> row.errors().isEmpty())
                .allMatch(row -> row.fields().get("authority").asText().equals("MIIT"));
        assertThat(notes).extracting(RowError::message).contains("1 rows that the sheet hides were read too: 5");
    }

    @Test
    void what_is_written_is_a_workbook_with_types_filter_frozen_head_and_print_titles() throws IOException {
        Path file = folder.resolve("ours.xlsx");
        try (OutputStream out = Files.newOutputStream(file); TableWriter writer = TableForm.XLSX.to(out)) {
            writer.row("title", "dueDate", "dueTime");
            writer.row("=cmd|' /C calc'!A0", LocalDate.of(2027, 5, 26), java.time.LocalTime.of(17, 0));
        }

        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(file))) {
            var sheet = read.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0)).hasToString("=cmd|' /C calc'!A0")
                    .matches(cell -> cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING)
                    .matches(cell -> cell.getCellStyle().getQuotePrefixed());
            assertThat(sheet.getRow(1).getCell(1).getLocalDateTimeCellValue()).isEqualTo("2027-05-26T00:00");
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString()).isEqualTo("hh:mm:ss");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C2");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet> ~ no workbook",
            "<worksheet><sheetData><row r=\"99999999\"/></sheetData></worksheet> ~ no workbook",
            "<worksheet><sheetData><row><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet> ~ no workbook",
            "<worksheet><sheetData><row><c t=\"s\"><v>999</v></c></row></sheetData></worksheet> ~ no workbook",
            "junk ~ no workbook",
            "DEEP ~ unpacks to more", "LONG ~ unpacks to more" })
    void hostile_sheets_are_refused(String xml, String reason) throws IOException {
        sheet("Register", "title", "due");
        String part = xml.equals("DEEP") ? "<a>".repeat(100)
                : xml.equals("LONG") ? "<a b=\"" + "x".repeat(5_000_000) + "\"/>" : xml;
        Path file = with("xl/worksheets/sheet1.xml", out -> write(out, part));

        assertThat(read(file, ImportOptions.NONE)).singleElement()
                .matches(row -> row.errors().get(0).message().contains(reason));
    }

    /** A gigabyte of blanks between two rows. */
    @Test
    void what_unpacks_to_more_than_a_workbook_has_is_not_unpacked() throws IOException {
        sheet("Register", "title", "due");
        Path file = with("xl/sharedStrings.xml", out -> {
            write(out, "<sst>");
            for (int i = 0; i < 3_000; i++) {
                write(out, ("<si><t>" + "x".repeat(90_000)) + "</t></si>");
            }
            write(out, "</sst>");
        });

        assertThat(read(file, ImportOptions.NONE)).singleElement()
                .matches(row -> row.errors().get(0).message().contains("unpacks to more"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "PK\u0003\u0004", "PK\u0003\u0004 and so on" })
    void what_is_no_archive_is_refused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("no.xlsx"), text);

        assertThat(read(file, ImportOptions.NONE)).singleElement()
                .matches(row -> row.errors().get(0).message().contains("no workbook"));
    }

    private Path with(String part, Consumer<OutputStream> content) throws IOException {
        Path file = folder.resolve("hostile.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(saved()));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    content.accept(out);
                } else {
                    in.transferTo(out);
                }
            }
        }
        return file;
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Sheet sheet(String name, String... headings) {
        Sheet sheet = book.createSheet(name);
        Row row = sheet.createRow(0);
        for (int i = 0; i < headings.length; i++) {
            row.createCell(i).setCellValue(headings[i]);
        }
        return sheet;
    }

    private static Row row(Sheet sheet, String first) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(first);
        return row;
    }

    private Cell dated(Cell cell, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private Path saved() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private List<ImportRow> rows() throws IOException {
        return rows(ImportOptions.NONE);
    }

    private List<ImportRow> rows(ImportOptions options) throws IOException {
        return read(saved(), options);
    }

    private List<ImportRow> read(Path file, ImportOptions options) throws IOException {
        List<ImportRow> rows = new ArrayList<>();
        ImportRows read = new ImportFile(file, Format.of(file, "text/csv"), null, options).rows();
        read.each(rows::add);
        notes.addAll(read.notes());
        return rows;
    }
}
