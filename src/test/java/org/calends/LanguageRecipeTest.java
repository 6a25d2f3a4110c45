package org.calends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.language.Languages;
import org.calends.language.LocalizableMessage;
import org.calends.language.MessageCatalogue;
import org.calends.language.WrittenDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipe "a language" of {@code src/docs/contributing.md}: what was forgotten in one of its places is named here. */
class LanguageRecipeTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    /** The API's description, its examples and its names, is no question. */
    private static final Pattern ASKS_FOR_A_LANGUAGE = Pattern.compile(
            "(?<!: |name = )\"(?:zh|de)(?:-[A-Za-z]+)?\"|Languages\\.CHINESE|Locale\\.(?:\\w*CHIN\\w+|GERMAN\\w*)|[iI]sChinese|[iI]sGerman");

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "refusals", "words" })
    void each_bundle_is_there_in_each_language_and_in_no_other(String folder) throws IOException {
        Set<String> files = names(MESSAGES.resolve(folder));
        Set<String> bundles = files.stream().map(file -> file.replaceFirst("_.*", "")).collect(Collectors.toSet());

        assertThat(files).isEqualTo(bundles.stream().flatMap(bundle -> languages()
                .map(language -> bundle + "_" + language.toLanguageTag() + ".properties"))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_language_is_named_where_people_are_told_which_there_are(Locale language) throws IOException {
        assertThat(Files.readString(Path.of("src/docs/user-guide.md"))).contains(language.getDisplayLanguage(Locale.ENGLISH));
        assertThat(Files.readString(Path.of("src/docs/administration.md")).lines()
                .filter(line -> line.contains("`calends.check.locale`"))).singleElement().asString()
                .contains("`" + language.toLanguageTag() + "`");
        assertThat(Languages.ALL).allSatisfy(each -> {
            assertThat(LocalizableMessage.of("input.language.not-offered").in(each)).contains(language.toLanguageTag());
            assertThat(LocalizableMessage.of("account.locale.not-offered").in(each)).contains(language.toLanguageTag());
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_language_has_a_name_of_its_own_and_forms_of_dates(Locale language) throws IOException {
        assertThat(languages().map(Languages::nameOf)).doesNotHaveDuplicates();
        List<String> forms = Files.readAllLines(MESSAGES.resolve("words/date_en.properties")).stream()
                .map(line -> line.replaceFirst("=.*", "")).toList();

        assertThat(forms).isNotEmpty().allSatisfy(form -> assertThat(DateTimeFormatter
                .ofPattern(MessageCatalogue.in(language).say(form), language).format(LocalDateTime.of(2021, 4, 29, 9, 0)))
                .isNotBlank());
    }

    @Test
    void nothing_outside_the_reader_asks_which_language_it_is() {
        assertThat(sources().filter(file -> ASKS_FOR_A_LANGUAGE.matcher(read(file)).find())
                .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("Languages.java");
    }

    /** Reading is in English and Chinese, and headings of tables have a dictionary of their own. */
    private static Stream<Path> sources() {
        try {
            return Stream
                    .concat(Files.walk(Path.of("src/main/java/org/calends")),
                            Files.walk(Path.of("src/main/resources/templates")))
                    .filter(Files::isRegularFile).filter(file -> !file.startsWith("src/main/java/org/calends/intake")).toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "en|Thursday 29 April 2021|29 Apr|April 2021|Thu",
            "zh-CN|2021年4月29日（星期四）|4月29日|2021年4月|周四",
            "de|Donnerstag, 29. April 2021|29. Apr.|April 2021|Do." })
    void dates_have_the_form_of_their_language(String language, String full, String brief, String month, String weekday) {
        WrittenDates dates = new WrittenDates(Locale.forLanguageTag(language));
        LocalDate day = LocalDate.of(2021, 4, 29);

        assertThat(dates.full(day)).isEqualTo(full);
        assertThat(dates.brief(day, day)).isEqualTo(brief);
        assertThat(dates.monthAndYear(day)).isEqualTo(month);
        assertThat(dates.weekday(day)).isEqualTo(weekday);
    }

    @ParameterizedTest
    @CsvSource({ "de,de", "de-AT,de", "de-CH,de", "zh-TW,zh-CN", "en-GB,en", "fr,en" })
    void the_nearest_language_is_spoken(String wanted, String spoken) {
        assertThat(Languages.nearest(Locale.forLanguageTag(wanted)).toLanguageTag()).isEqualTo(spoken);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
