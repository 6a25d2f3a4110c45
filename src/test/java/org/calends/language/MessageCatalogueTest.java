package org.calends.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.reminder.ledger.MailRejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message exists in every language, is told somewhere, and is given what its sentence names. */
class MessageCatalogueTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Path REFUSALS = Path.of("src/main/resources/messages/refusals");
    private static final Path WORDS = Path.of("src/main/resources/messages/words");

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_language_lacks_a_key_or_has_one_of_its_own(Locale locale) {
        assertThat(patterns(locale).keySet()).isEqualTo(patterns(Languages.ENGLISH).keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void all_languages_name_the_same_arguments(Locale locale) {
        Map<String, String> english = patterns(Languages.ENGLISH);
        assertThat(patterns(locale)).allSatisfy((code, pattern) -> assertThat(arguments(pattern)).as(code)
                .isEqualTo(arguments(english.get(code))));
    }

    @Test
    void each_bundle_is_a_file_that_the_catalogue_reads_and_holds_only_its_own_codes() throws IOException {
        hold(REFUSALS, MessageCatalogue.BUNDLES);
        hold(WORDS, MessageCatalogue.WORDS);
    }

    private static void hold(Path folder, List<String> bundles) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    bundles.stream().flatMap(bundle -> languages()
                            .map(locale -> bundle + "_" + locale.toLanguageTag() + ".properties")).toList());
        }
        bundles.forEach(bundle -> assertThat(read(folder, bundle, Languages.ENGLISH).stringPropertyNames())
                .allMatch(code -> code.startsWith(bundle + ".")));
    }

    @Test
    void each_code_in_the_source_has_a_sentence() {
        assertThat(CodesInSource.all().stream().filter(CodesInSource.Use::isCode)).hasSizeGreaterThan(300)
                .allMatch(use -> MessageCatalogue.in(Languages.ENGLISH).knows(use.code()));
    }

    @Test
    void each_sentence_is_told_somewhere() {
        Set<String> told = CodesInSource.all().stream().map(CodesInSource.Use::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Stream.of(MailRejection.values()).map(rejection -> rejection.advice().code()).forEach(told::add);

        assertThat(MessageCatalogue.in(Languages.ENGLISH).codes()).isSubsetOf(told);
    }

    @Test
    void each_sentence_is_given_as_much_as_it_names() {
        Map<String, String> english = patterns(Languages.ENGLISH);
        assertThat(CodesInSource.all().stream().filter(CodesInSource.Use::isTold)).allSatisfy(
                use -> assertThat(use.arguments()).as(use.code()).isEqualTo(arguments(english.get(use.code())).size()));
    }

    @Test
    void what_is_said_otherwise_on_pages_is_said_to_programs_too() {
        assertThat(patterns(Languages.ENGLISH).keySet().stream().filter(code -> code.endsWith(".on-page"))).isNotEmpty()
                .allMatch(code -> patterns(Languages.ENGLISH).containsKey(code.replace(".on-page", "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "obligation.closed|DONE|postponed|This obligation is DONE; reopen it before it can be postponed.|本义务已完成；须先重新打开，才能改期。",
            "input.size|0|500|size must be between 0 and 500|最多 500 个字符",
            "input.size|8|72|size must be between 8 and 72|长度须在 8 与 72 之间",
            "workday.days-off.unknown-year|CN|2031|The days off of CN in 2031 are not known here. An administrator can load them: PUT /api/workdays/CN/notices/{id}?settles=2031|此处没有 CN 在 2031 年的放假安排。管理员可以加载：PUT /api/workdays/CN/notices/{id}?settles=2031",
            "a sentence of tomorrow|1|2|a sentence of tomorrow|a sentence of tomorrow" })
    void a_sentence_is_made_in_the_language_of_who_reads_it(String code, String first, String second, String english,
            String chinese) {
        LocalizableMessage message = LocalizableMessage.of(code, first, second);

        assertThat(message.in(Languages.ENGLISH)).isEqualTo(english).isEqualTo(message.toString());
        assertThat(message.in(Languages.CHINESE)).isEqualTo(chinese);
    }

    @Test
    void a_message_within_a_message_is_told_in_the_same_language() {
        LocalizableMessage message = LocalizableMessage.of("notice.line", 3,
                LocalizableMessage.of("notice.day.neither-off-nor-on", "maybe"));

        assertThat(message.in(Locale.ENGLISH)).isEqualTo("Line 3: \"maybe\" is neither off nor on.");
        assertThat(message.in(Locale.CHINA)).isEqualTo("第 3 行：“maybe”既不是 off 也不是 on。");
    }

    @Test
    void numbers_are_told_without_separators_and_braces_in_arguments_mean_nothing() {
        assertThat(LocalizableMessage.of("import.rows.too-many", 100_000))
                .hasToString("A file can hold at most 100000 rows; split it here");
        assertThat(LocalizableMessage.of("account.exists", "{0} o'neill"))
                .hasToString("An account named {0} o'neill exists already.");
    }

    @Test
    void places_are_filled_in_any_order_and_as_often_as_they_stand() {
        MessageTemplate template = new MessageTemplate("Due by {0}, {1} ({0}).", Locale.ENGLISH);

        assertThat(template.filled(List.of("Monday", 1000), LocalizableMessage::toString))
                .isEqualTo("Due by Monday, 1000 (Monday).");
        assertThat(template.filled(List.of("{1}"), LocalizableMessage::toString)).isEqualTo("Due by {1}, {1} ({1}).");
        assertThat(template.outline()).isEqualTo("Due by …, … (…).");
    }

    @Test
    void on_pages_people_are_spared_what_only_programmers_say() {
        LocalizableMessage size = LocalizableMessage.of("input.size", 0, 500);

        assertThat(size.onPage(Languages.ENGLISH)).isEqualTo("is longer than 500 characters");
        assertThat(LocalizableMessage.of("input.null").onPage(Languages.ENGLISH)).isEqualTo("is needed");
        assertThat(LocalizableMessage.of("obligation.completion.in-future").onPage(Languages.ENGLISH))
                .isEqualTo("must not lie in the future");
    }

    @Test
    void what_was_stored_is_told_as_before_and_a_sentence_of_before_as_it_is() {
        LocalizableMessage message = LocalizableMessage.of("notice.line", 3, LocalizableMessage.of("input.blank"));

        assertThat(message.stored()).isEqualTo("{\"code\":\"notice.line\",\"arguments\":[3,{\"code\":\"input.blank\"}]}");
        assertThat(LocalizableMessage.ofStored(message.stored())).isEqualTo(message);
        assertThat(LocalizableMessage.ofStored("Nobody owns it.")).hasToString("Nobody owns it.")
                .extracting(LocalizableMessage::code).isNull();
        assertThat(LocalizableMessage.ofStored("{\"code\":\"cut off")).hasToString("{\"code\":\"cut off");
    }

    private static Set<String> arguments(String pattern) {
        return PLACE.matcher(pattern).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> patterns(Locale locale) {
        return Stream.concat(MessageCatalogue.BUNDLES.stream().map(bundle -> read(REFUSALS, bundle, locale)),
                MessageCatalogue.WORDS.stream().map(bundle -> read(WORDS, bundle, locale)))
                .flatMap(bundle -> bundle.entrySet().stream())
                .collect(Collectors.toMap(entry -> (String) entry.getKey(), entry -> (String) entry.getValue(),
                        (one, other) -> one, TreeMap::new));
    }

    private static Properties read(Path folder, String bundle, Locale locale) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(
                folder.resolve(bundle + "_" + locale.toLanguageTag() + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
