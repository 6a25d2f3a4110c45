package org.calends.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.language.Languages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every text exists in every language, and no page holds a text of its own. */
class TranslationsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/web");

    @TestFactory
    Stream<DynamicTest> every_language_has_every_text_and_none_of_its_own() {
        return bundles().stream().flatMap(bundle -> Languages.ALL.stream().map(locale -> DynamicTest.dynamicTest(
                bundle.getSimpleName() + " " + locale.toLanguageTag(),
                () -> assertThat(keys(file(bundle, locale))).isEqualTo(keys(file(bundle, Languages.ENGLISH))))));
    }

    /** A value of an enumeration has a text of its own, named after both. */
    @TestFactory
    Stream<DynamicTest> every_text_has_a_method_and_every_method_a_text() {
        return bundles().stream().map(bundle -> DynamicTest.dynamicTest(bundle.getSimpleName(), () -> {
            Set<String> methods = Arrays.stream(bundle.getDeclaredMethods()).map(Method::getName).collect(Collectors.toSet());
            Set<String> keys = keys(file(bundle, Languages.ENGLISH));
            assertThat(keys).allMatch(key -> methods.contains(key) || methods.contains(key.replaceFirst("_.*", "")));
            assertThat(methods)
                    .allMatch(method -> keys.contains(method) || keys.stream().anyMatch(key -> key.startsWith(method + "_")));
        }));
    }

    @Test
    void no_text_stands_in_the_code() {
        assertThat(bundles().stream().flatMap(bundle -> Arrays.stream(bundle.getDeclaredMethods())).filter(
                text -> !text.getAnnotation(Message.class).value().equals(Message.DEFAULT_VALUE)))
                .isEmpty();
    }

    @Test
    void no_template_speaks_english_by_itself() throws IOException {
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            assertThat(templates.filter(Files::isRegularFile).flatMap(TranslationsTest::wordsOutsideTags)).isSubsetOf("Calends",
                    "English", "简体中文",
                    "<title>",
                    "·", "→", "“", "”");
        }
    }

    /** Qute takes blanks at the ends of a line away; where one is meant, it is written {| |}. */
    @Test
    void no_blank_at_the_end_of_a_text_is_lost() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            assertThat(files.filter(Files::isRegularFile).flatMap(file -> read(file).lines())
                    .filter(line -> line.matches("[^=]+=\\s.*|.*\\s"))).isEmpty();
        }
    }

    /** Qute would look for a value of the name "else", and only when it is reached. */
    @Test
    void no_choice_among_words_ends_in_a_case_else() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> read(file).contains("{#case else}"))).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> wordsOutsideTags(Path template) {
        try {
            String text = Files.readString(template).replaceAll("(?s)<script.*?</script>|<svg.*?</svg>", "")
                    .replaceAll("\\{[^}]*}", " ").replaceAll("(?s)<[^>]*>", " ").replaceAll("&\\w+;", " ");
            return Arrays.stream(text.split("\\s+")).filter(word -> word.length() > 1 && word.matches(".*\\p{L}{2}.*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<? extends Class<?>> bundles() {
        return new ClassFileImporter().importPath("target/classes/org/calends").stream()
                .filter(type -> type.isAnnotatedWith(MessageBundle.class)).map(JavaClass::reflect).toList();
    }

    private static Path file(Class<?> bundle, Locale locale) {
        return MESSAGES.resolve(name(bundle) + "_" + locale.toLanguageTag() + ".properties");
    }

    private static String name(Class<?> bundle) {
        return bundle.getAnnotation(MessageBundle.class).value();
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }
}
