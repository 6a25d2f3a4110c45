package org.calends.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.calends.intake.file.ImportFile;
import org.calends.intake.file.ImportFile.Format;
import org.calends.obligation.rest.TableForm;
import org.calends.table.TableWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as other people and other programs make them. */
class TablesOfOthersTest {

    private static final ImportOptions IGNORING = new ImportOptions(null, true, null);

    @TempDir
    Path folder;

    private final List<RowError> notes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = { "Titel;Fällig am;Behörde;Verantwortlich ~ UTF-8", "標題;截止日期;主管機關;負責人 ~ Big5",
            "Titel;Fällig am;Behörde;Verantwortlich ~ x-MacRoman", "標題;截止日期;主管機關;負責人 ~ UTF-16",
            "Titel|Frist|Aufsichtsbehörde|Zuständig ~ windows-1252", "Title;Deadline;Authority;Owner ~ UTF-8" })
    void headings_are_known_in_english_german_and_chinese(String heading, String charset) throws IOException {
        String bar = heading.contains("|") ? "|" : ";";
        String row = String.join(bar, heading.contains("標") ? "個人資料保護報告" : "Prüfbericht für die Behörde", "2027-05-26",
                "BaFin", "lin@example.com");

        List<ImportRow> rows = rows(heading + "\n" + row + "\n", Charset.forName(charset), ImportOptions.NONE);

        assertThat(rows).hasSize(1).allMatch(each -> each.errors().isEmpty());
        assertThat(rows.get(0).fields().get("title").asText())
                .isEqualTo(heading.contains("標") ? "個人資料保護報告" : "Prüfbericht für die Behörde");
        assertThat(rows.get(0).fields().get("dueDate").asText()).isEqualTo("2027-05-26");
        assertThat(rows.get(0).fields().get("owner").asText()).isEqualTo("lin@example.com");
    }

    @Test
    void unknown_columns_are_passed_over_when_that_is_asked_and_named() throws IOException {
        List<ImportRow> rows = rows("title,due,Priority,Cost centre\nOne,2027-05-26,high,4711\n", StandardCharsets.UTF_8,
                IGNORING);

        assertThat(rows).singleElement().matches(row -> row.errors().isEmpty());
        assertThat(notes).extracting(RowError::message)
                .containsExactly("These columns were passed over: Priority, Cost centre");
    }

    @Test
    void what_stands_above_the_heading_is_passed_over() throws IOException {
        List<ImportRow> rows = rows(
                "Register of obligations,,\nAs of 30 November 2026,,\n,,\ntitle,due,owner\nOne,2027-05-26,Lin\n",
                StandardCharsets.UTF_8, ImportOptions.NONE);

        assertThat(rows).singleElement().matches(row -> row.line() == 5).matches(row -> row.errors().isEmpty());
        assertThat(notes).extracting(RowError::line).containsExactly(1);
    }

    @Test
    void a_table_without_a_heading_is_refused_by_its_first_row() throws IOException {
        assertThat(rows("One,2027-05-26\n", StandardCharsets.UTF_8, ImportOptions.NONE)).singleElement()
                .matches(row -> row.line() == 1 && !row.errors().isEmpty());
    }

    @Test
    void two_columns_for_one_thing_are_named() throws IOException {
        assertThat(rows("title,Deadline,Due\nOne,2027-05-26,2027-05-27\n", StandardCharsets.UTF_8, ImportOptions.NONE))
                .singleElement()
                .matches(row -> row.errors().get(0).message()
                        .equals("has two columns, \"Deadline\" and \"Due\"; leave one out"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = { "2027-05-26 17:00 ~ ~ ~ 17:00 null", "2027-05-26 17:00 ~ 5 pm ~ ~ 17:00 null",
            "2027-05-26T17:00:00+08:00 ~ ~ Asia/Shanghai ~ 17:00 Asia/Shanghai", "2027-05-26T17:00Z ~ ~ ~ 17:00 Etc/UTC" })
    void a_time_beside_the_day_is_the_time_it_is_due(String due, String time, String zone, String expected) throws IOException {
        String none = "";
        List<ImportRow> rows = rows("title,due,time,zone\nOne," + due + "," + (time == null ? none : time) + ","
                + (zone == null ? none : zone) + "\n", StandardCharsets.UTF_8, ImportOptions.NONE);

        assertThat(rows).singleElement().matches(row -> row.errors().isEmpty());
        assertThat(rows.get(0).fields().get("dueTime").asText() + " " + rows.get(0).fields().path("zone").asText("null"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = { "2027-05-26 17:00 ~ 18:00 ~", "2027-05-26T17:00+08:00 ~ ~ Europe/Berlin" })
    void columns_that_contradict_each_other_are_refused(String due, String time, String zone) throws IOException {
        List<ImportRow> rows = rows("title,due,time,zone\nOne," + due + "," + (time == null ? "" : time) + ","
                + (zone == null ? "" : zone) + "\n", StandardCharsets.UTF_8, ImportOptions.NONE);

        assertThat(rows).singleElement().matches(row -> row.errors().get(0).message().contains("another column says"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = { "outlook-tasks.csv ~ File the VAT return 2027-05-26 [Tax, Quarterly] null",
            "outlook-calendar.csv ~ Hearing before the board 2027-05-26 [] 09:30,Company day 2027-06-01 [] null",
            "jira.csv ~ Renew the licence 2027-05-26 [licence, audit] null,Answer the regulator 2027-03-01 [] null",
            "asana.csv ~ File the annual report 2027-05-26 [filing] null,Pay the fee 2027-03-01 [] null",
            "todoist.csv ~ Send the report 2027-05-26 [] null,Pay 2027-06-01 [] null",
            "planner.csv ~ Review the policy 2027-05-26 [Legal, Risk] null" })
    void exports_of_other_programs_are_known(String name, String expected) throws IOException {
        List<ImportRow> rows = rows(Files.writeString(folder.resolve(name), text(name)), ImportOptions.NONE);

        assertThat(rows).allMatch(row -> row.errors().isEmpty(), "good");
        assertThat(rows.stream().map(TablesOfOthersTest::told).toList()).isEqualTo(List.of(expected.split("(?<=null|:30),")));
        assertThat(notes.get(0).message()).startsWith("This is an export of ");
    }

    /** Outlook names the columns in the language of its installation. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "Betreff,Beginnt am,Beginnt um,Endet am,Ganztägiges Ereignis,Kategorien~Anhörung,26.05.2027,09:30:00,26.05.2027,Aus,Recht~Outlook calendar",
            "Objet,Date de début,Heure de début,Journée entière,Catégories~Audience,2027-05-26,09:30:00,Faux,Droit~Outlook calendar",
            "Asunto,Fecha de comienzo,Hora de comienzo,Todo el día,Categorías~Audiencia,2027-05-26,09:30:00,Falso,Derecho~Outlook calendar",
            "主题,开始日期,开始时间,全天事件,类别~听证,2027-05-26,09:30:00,假,法务~Outlook calendar",
            "Objet,Échéance,Terminé le,% achevé,Catégories~Rapport,2027-05-26,,0,Droit~Outlook tasks",
            "Asunto,Fecha de vencimiento,Fecha de finalización,% completado~Informe,2027-05-26,,0~Outlook tasks",
            "主题,截止日期,完成日期,完成百分比,类别~报告,2027-05-26,,0,法务~Outlook tasks" })
    void exports_of_outlook_are_known_in_its_languages(String heading, String row, String program) throws IOException {
        List<ImportRow> rows = rows(heading + "\n" + row + "\n", StandardCharsets.UTF_8, ImportOptions.NONE);

        assertThat(rows).singleElement().matches(each -> each.errors().isEmpty());
        assertThat(rows.get(0).fields().get("dueDate").asText()).isEqualTo("2027-05-26");
        assertThat(notes.get(0).message()).isEqualTo("This is an export of " + program);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = { "Titre;Échéance;Autorité;Responsable ~ 26 mai 2027",
            "Título;Fecha de vencimiento;Autoridad;Responsable ~ 26 de mayo de 2027" })
    void headings_are_known_in_french_and_spanish(String heading, String date) throws IOException {
        List<ImportRow> rows = rows(heading + "\nRapport;" + date + ";CNIL;lin@example.com\n", StandardCharsets.UTF_8,
                ImportOptions.NONE);

        assertThat(rows).singleElement().matches(each -> each.errors().isEmpty());
        assertThat(rows.get(0).fields().get("dueDate").asText()).isEqualTo("2027-05-26");
        assertThat(rows.get(0).fields().get("owner").asText()).isEqualTo("lin@example.com");
    }

    @Test
    void tasks_of_google_come_from_its_takeout() throws IOException {
        List<ImportRow> rows = rows(Files.writeString(folder.resolve("Tasks.json"), """
                {"kind": "tasks#taskLists", "items": [{"kind": "tasks#tasks", "id": "l1", "title": "My Tasks", "items": [
                  {"kind": "tasks#task", "id": "t1", "title": "File the report", "status": "needsAction",
                   "due": "2027-05-26T00:00:00Z", "notes": "To the ministry"},
                  {"kind": "tasks#task", "id": "t2", "title": "Pay the fee", "status": "completed",
                   "due": "2027-03-01T00:00:00Z", "completed": "2027-02-20T10:00:00Z"},
                  {"kind": "tasks#task", "id": "t3", "title": "Some day", "status": "needsAction"}]}]}"""), ImportOptions.NONE);

        assertThat(rows).extracting(ImportRow::id).containsExactly("t1", "t2", "t3");
        assertThat(rows.get(0).fields().get("dueDate").asText()).isEqualTo("2027-05-26");
        assertThat(rows.get(0).fields().get("description").asText()).isEqualTo("To the ministry");
        assertThat(rows.get(1).state().at("/completion/completedOn").asText()).isEqualTo("2027-02-20");
        assertThat(rows.get(2).leftOut()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"items\": 7}", "[1, 2]", "\"text\"", "{\"items\": [{\"title\": \"cut off\"", "", "nothing" })
    void what_is_no_json_of_obligations_is_refused_or_empty(String text) throws IOException {
        assertThat(rows(Files.writeString(folder.resolve("other.json"), text), ImportOptions.NONE))
                .allMatch(row -> !row.errors().isEmpty());
    }

    @Test
    void a_plan_of_planner_is_read_from_its_workbook() throws IOException {
        Path file = folder.resolve("plan.xlsx");
        try (TableWriter plan = TableForm.XLSX.to(Files.newOutputStream(file))) {
            plan.row("Plan name", "Compliance");
            plan.row("Plan ID", "x1");
            plan.row("Date of export", "11/30/2026");
            plan.row("Task ID", "Task Name", "Bucket Name", "Progress", "Priority", "Assigned To", "Created By", "Created Date",
                    "Start date", "Due date", "Is Recurring", "Late", "Completed Date", "Completed By", "Labels",
                    "Description");
            plan.row("p1", "Review the policy", "Legal", "Not started", "Medium", "", "Lin", "11/01/2026", "", "05/26/2027",
                    "false", "false", "", "", "Legal;Risk", "Each year");
        }

        List<ImportRow> rows = rows(file, ImportOptions.NONE);

        assertThat(rows).singleElement().matches(row -> row.errors().isEmpty());
        assertThat(told(rows.get(0))).isEqualTo("Review the policy 2027-05-26 [Legal, Risk] null");
    }

    @Test
    void what_other_programs_call_done_is_done() throws IOException {
        List<ImportRow> rows = rows(Files.writeString(folder.resolve("asana.csv"), text("asana.csv")), ImportOptions.NONE);

        assertThat(rows.get(1).state().path("status").asText()).isEqualTo("DONE");
        assertThat(rows.get(1).state().at("/completion/completedOn").asText()).isEqualTo("2027-02-20");
        assertThat(rows.get(0).state().path("status").asText("OPEN")).isEqualTo("OPEN");
    }

    private static String told(ImportRow row) {
        List<String> tags = new ArrayList<>();
        row.fields().path("tags").forEach(tag -> tags.add(tag.asText()));
        return row.fields().path("title").asText() + " " + row.fields().path("dueDate").asText() + " " + tags + " "
                + row.fields().path("dueTime").asText("null");
    }

    private static String text(String name) throws IOException {
        try (var in = TablesOfOthersTest.class.getResourceAsStream("/intake/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<ImportRow> rows(String text, Charset charset, ImportOptions options) throws IOException {
        return rows(Files.write(folder.resolve("table.csv"), text.getBytes(charset)), options);
    }

    private List<ImportRow> rows(Path file, ImportOptions options) throws IOException {
        List<ImportRow> rows = new ArrayList<>();
        ImportRows read = new ImportFile(file, Format.of(file, file.toString()), null, options).rows();
        read.each(rows::add);
        notes.addAll(read.notes());
        return rows;
    }
}
