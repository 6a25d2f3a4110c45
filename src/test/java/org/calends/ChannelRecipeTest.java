package org.calends;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.calends.reminder.delivery.Courier;
import org.calends.subscription.wish.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** A further channel stands where the recipe in {@code contributing.md} says, and nowhere else. */
class ChannelRecipeTest {

    private static final Path LINE = Path.of("META-INF/services/org.calends.subscription.wish.Channel");
    private static final List<Path> RESOURCES = List.of(Path.of("src/main/resources"), Path.of("src/test/resources"));
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/test/java"));
    /** What a channel of one's own has at least. */
    private static final List<String> FILES = List.of("Channel.java", "Courier.java", "package-info.java");

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("org.calends");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.calends");

    /** @return the names of the classes of further channels, as they are registered */
    static List<String> registered() {
        return RESOURCES.stream().map(root -> root.resolve(LINE)).filter(Files::exists)
                .flatMap(ChannelRecipeTest::lines).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void there_is_an_example() {
        assertThat(registered()).contains("org.calends.webhook.WebhookChannel");
    }

    /** Everybody else asks the channel: the house of mail, of the feed, and what was mail's before there were others. */
    @Test
    void nobody_compares_a_channel_with_a_constant() {
        noClasses().that().resideOutsideOfPackages("org.calends.subscription.wish..", "org.calends.subscription.selfservice..",
                "org.calends.reminder.ledger..", "org.calends.mail..", "org.calends.feed..").should()
                .accessField(Channel.class, "MAIL").orShould().accessField(Channel.class, "FEED").orShould()
                .accessField(Channel.class, "INVITE").check(MAIN);
    }

    @Test
    void every_channel_of_its_own_is_registered() {
        List<String> further = ALL.stream().filter(type -> type.isTopLevelClass() && type.isAssignableTo(Channel.class))
                .map(JavaClass::getName).filter(name -> !name.equals(Channel.class.getName())).sorted().toList();
        assertThat(registered()).hasSameElementsAs(further).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("registered")
    void a_channel_has_a_courier_and_says_what_it_is_in_a_package_of_its_own(String type) {
        String feature = type.substring(0, type.lastIndexOf('.'));
        Path folder = SOURCES.stream().map(root -> root.resolve(feature.replace('.', '/'))).filter(Files::exists).findFirst()
                .orElseThrow();

        FILES.forEach(file -> assertThat(files(folder)).as("the recipe's …" + file)
                .anyMatch(path -> path.getFileName().toString().endsWith(file)));
        assertThat(ALL.stream().filter(each -> each.getPackageName().equals(feature) && each.isAssignableTo(Courier.class)))
                .as("a bean of kind Courier in " + feature).hasSize(1)
                .allSatisfy(each -> assertThat(each.getAnnotations()).as("a scope makes it a bean").isNotEmpty());
        noClasses().that().resideOutsideOfPackage(feature + "..").should().dependOnClassesThat()
                .resideInAPackage(feature + "..").check(ALL);
    }

    static List<Channel> channels() {
        return Channel.all();
    }

    @ParameterizedTest
    @MethodSource("channels")
    void a_channel_can_be_stored_shown_and_carried(Channel channel) {
        assertThat(channel.name()).matches("[A-Z]{2,20}");
        assertThat(Channel.of(channel.name())).isSameAs(channel).hasToString(channel.name());
        assertThat(channel.carrier().stream()).allSatisfy(carrier -> assertThat(carrier.carrier()).contains(carrier));
        assertThat(channel.refusalOf("\u0000").isPresent()).as("refuses what is no address").isEqualTo(channel.hasOwnAddress());
        assertThat(channel.hasOwnAddress() && channel.reachesStandIns()).as("stand-ins are known by e-mail").isFalse();
    }

    @Test
    void a_further_channel_is_worded_in_each_language() {
        assertThat(Channel.all()).filteredOn(channel -> registered().contains(channel.getClass().getName())).isNotEmpty()
                .allSatisfy(channel -> assertThat(List.of(channel.label(Locale.ENGLISH),
                        channel.label(Locale.SIMPLIFIED_CHINESE))).doesNotContain(channel.name()).doesNotHaveDuplicates());
    }

    @Test
    void the_recipe_names_these_places() {
        String recipe = read(Path.of("src/docs/contributing.md"));
        recipe = recipe.substring(recipe.indexOf("## A channel"));

        assertThat(recipe).contains(LINE.toString()).contains(FILES.stream().map(file -> file + "`").toList())
                .contains("ArchitectureTest.MAY_IMPORT");
    }

    /** What the house knew of a channel beyond its package and line would be a place that the recipe does not name. */
    @Test
    void nothing_else_names_the_example() {
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/resources"))) {
            assertThat(files(root)).filteredOn(path -> !path.toString().endsWith(".js") && isText(path))
                    .allSatisfy(path -> assertThat(read(path).toLowerCase(Locale.ROOT)).as(path.toString())
                            .doesNotContain("webhook"));
        }
    }

    private static boolean isText(Path path) {
        return List.of(".java", ".html", ".properties", ".txt", ".sql").stream().anyMatch(path.toString()::endsWith);
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        return read(file).lines();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
