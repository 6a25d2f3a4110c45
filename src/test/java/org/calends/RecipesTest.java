package org.calends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.calends.language.Languages;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.Snapshot;
import org.calends.obligation.rest.ObligationView;
import org.calends.workday.jurisdiction.HolidayNames;
import org.calends.workday.jurisdiction.Holidays;
import org.calends.workday.jurisdiction.Jurisdictions;
import org.calends.workday.jurisdiction.SpecialDay;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The recipes of {@code src/docs/contributing.md}: what was forgotten in one of their places is named here. */
class RecipesTest {

    private static final Path RECIPES = Path.of("src/docs/contributing.md");
    private static final Path MAIN = Path.of("src/main/java/org/calends");
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** What a draft asks for and an obligation does not keep: a period is counted, the others become obligations. */
    private static final Set<String> ASKED_FOR = Set.of("period", "milestones", "dependents");

    /** A place of the recipe, what stands in it, and the fields that rightly do not, as "field: why". */
    private record Place(Set<String> present, Map<String, String> without) {

        Place(Set<String> present) {
            this(present, Map.of());
        }
    }

    private static Map<String, Place> places() throws IOException {
        Map<String, Place> places = new LinkedHashMap<>();
        places.put("ObligationView", new Place(Arrays.stream(ObligationView.class.getRecordComponents())
                .map(RecordComponent::getName).collect(Collectors.toSet())));
        places.put("Snapshot, and so the history", new Place(Snapshot.of(anObligation().written()).fields().keySet()));
        places.put("ObligationTable, and so CSV and workbooks", new Place(columns()));
        places.put("columns.txt, and so imports", new Place(headings()));
        places.put("ObligationForm", new Place(form(), Map.of("recurrenceRoll", "the API and files only",
                "recurrenceCalendar", "the API and files only", "leadWorkingDays", "the API and files only",
                "dependsOn", "the page of the other obligation makes it")));
        for (Locale each : Languages.ALL) {
            places.put("EntryMessages.field, in " + each.getDisplayLanguage(Locale.ENGLISH),
                    new Place(named("messages/entry_" + each.toLanguageTag() + ".properties", RESOURCES)));
        }
        places.put("api-guide.md", new Place(words(Files.readString(Path.of("src/docs/api-guide.md")), "`(\\w+)[`.]")));
        return places;
    }

    @TestFactory
    Stream<DynamicTest> each_field_of_an_obligation_is_in_every_place_of_the_recipe() throws IOException {
        Set<String> fields = Arrays.stream(ObligationDraft.class.getRecordComponents()).map(RecordComponent::getName)
                .filter(each -> !ASKED_FOR.contains(each)).collect(Collectors.toCollection(TreeSet::new));
        return places().entrySet().stream().map(place -> DynamicTest.dynamicTest(place.getKey(), () -> {
            assertThat(fields).filteredOn(each -> !place.getValue().without().containsKey(each))
                    .isSubsetOf(place.getValue().present());
            assertThat(place.getValue().without().keySet()).doesNotContainAnyElementsOf(place.getValue().present());
        }));
    }

    private static Set<String> columns() {
        try {
            Field columns = Class.forName("org.calends.obligation.rest.ObligationTable").getDeclaredField("COLUMNS");
            columns.setAccessible(true);
            return Arrays.stream((Object[]) columns.get(null)).map(each -> each.toString().replaceFirst("\\..*", ""))
                    .collect(Collectors.toSet());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> headings() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            Path file = files.filter(each -> each.endsWith("columns.txt")).findFirst().orElseThrow();
            return Files.readString(file).lines().filter(line -> line.matches("[A-Za-z.]+\\|.*"))
                    .map(line -> line.substring(0, line.indexOf('|')).replaceFirst("\\..*", "")).collect(Collectors.toSet());
        }
    }

    /** A source is two fields of the form; lists are texts with commas. */
    private static Set<String> form() throws IOException {
        String template = Files.readString(RESOURCES.resolve("templates/web/obligations/obligationForm.html"));
        Set<String> names = words(template, "name=\"(\\w+)\"");
        if (names.contains("sourceUrl") && names.contains("quote")) {
            names.add("source");
        }
        return names;
    }

    private static Set<String> named(String file, Path root) throws IOException {
        return words(Files.readString(root.resolve(file)), "\\{#case '(\\w+)'}");
    }

    private static Set<String> words(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void each_calendar_computed_here_is_known_by_a_code() {
        JavaClasses workday = new ClassFileImporter().importPath("target/classes/org/calends/workday");
        Set<String> written = workday.stream().filter(each -> each.isAssignableTo(Holidays.class) && !each.isInterface())
                .map(each -> each.getSimpleName()).collect(Collectors.toSet());
        Set<String> listed = words(read(MAIN.resolve("workday/jurisdiction/Jurisdictions.java")), "new (\\w+Holidays)\\(\\)");

        written.removeAll(Set.of("AnnouncedHolidays", "JollydayHolidays"));
        assertThat(listed).isEqualTo(written);
    }

    @TestFactory
    Stream<DynamicTest> each_holiday_of_a_calendar_computed_here_has_a_chinese_name() {
        String source = read(MAIN.resolve("workday/jurisdiction/Jurisdictions.java"));
        return words(source, "\"([A-Z]{2}(?:-[A-Z]+)?)\",\\s*new").stream()
                .map(code -> DynamicTest.dynamicTest(code, () -> assertThat(names(code)).isNotEmpty()
                        .allSatisfy(name -> assertThat(HolidayNames.in(Languages.CHINESE, name)).as(name)
                                .matches(".*\\p{IsHan}.*"))));
    }

    private static Set<String> names(String code) {
        Holidays holidays = new Jurisdictions().holidays(code);
        return IntStream.rangeClosed(2015, 2035).boxed().flatMap(year -> holidays.in(year).stream()).map(SpecialDay::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Types and files stand in the recipes as code: one that was renamed is a place that nobody finds. */
    @Test
    void the_recipes_name_what_is_there() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            there = files.map(each -> each.getFileName().toString()).collect(Collectors.toSet());
        }
        String recipes = Files.readString(RECIPES);
        String lists = recipes.substring(recipes.indexOf("\n## A "));
        Set<String> types = words(lists, "`([A-Z]\\w*[a-z]\\w*)(?:\\.\\w+)?`");
        Set<String> files = Pattern.compile("`(?:[\\w-]+/)*([\\w-]+\\.(?:txt|md|html|properties|sql|java))`").matcher(lists)
                .results().map((MatchResult found) -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(types).isNotEmpty().allSatisfy(type -> assertThat(there).as(type).contains(type + ".java"));
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(there).as(file).contains(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
