package org.calends;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.quarkus.scheduler.Scheduled;

/** Who may import whom, as data. Change the table with a decision record; never work around it. */
class ArchitectureTest {

    private static final Set<String> FEATURES = Set.of("background", "http", "workday", "authority", "account", "history",
            "obligation",
            "job", "intake", "subscription", "reminder", "mail", "feed", "caldav");

    /** What everybody may import. */
    private static final Set<String> GROUND = Set.of("audit");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("background", Set.of()),
            Map.entry("http", Set.of("background")),
            Map.entry("audit", Set.of("background")),
            Map.entry("workday", Set.of()),
            Map.entry("authority", Set.of()),
            Map.entry("account", Set.of("http")),
            Map.entry("history", Set.of()),
            Map.entry("obligation", Set.of("workday", "authority", "account", "history", "background", "http")),
            Map.entry("job", Set.of("account", "background")),
            Map.entry("intake", Set.of("job", "obligation", "workday", "authority", "account")),
            Map.entry("subscription", Set.of("obligation", "authority", "account", "background")),
            Map.entry("reminder",
                    Set.of("obligation", "subscription", "workday", "authority", "account", "background", "http")),
            Map.entry("mail", Set.of("reminder", "subscription", "obligation", "account", "background")),
            Map.entry("feed", Set.of("obligation", "subscription", "workday", "authority", "account")),
            Map.entry("caldav", Set.of("feed", "obligation", "subscription", "account", "http")),
            Map.entry("web", FEATURES),
            Map.entry("start", FEATURES),
            Map.entry("demo", FEATURES));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.calends");

    @TestFactory
    List<DynamicTest> each_package_imports_only_what_the_table_allows() {
        return MAY_IMPORT.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> importsOnly(row.getKey(), row.getValue())))
                .toList();
    }

    private static void importsOnly(String feature, Set<String> allowed) {
        String[] forbidden = MAY_IMPORT.keySet().stream()
                .filter(other -> !other.equals(feature) && !allowed.contains(other) && !GROUND.contains(other))
                .map(ArchitectureTest::inPackage).toArray(String[]::new);
        noClasses().that().resideInAPackage(inPackage(feature)).should().dependOnClassesThat()
                .resideInAnyPackage(forbidden).allowEmptyShould(true).check(MAIN);
    }

    @Test
    void every_package_is_in_the_table_and_flat() {
        classes().should().resideInAnyPackage(MAY_IMPORT.keySet().stream()
                .map(feature -> "org.calends." + feature).toArray(String[]::new))
                .orShould().resideInAPackage("org.calends").check(MAIN);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("org.calends.(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(MAIN);
    }

    @Test
    void every_package_says_what_it_is() throws Exception {
        Path root = Path.of("src/main/java/org/calends");
        for (String feature : MAY_IMPORT.keySet()) {
            assertThat(Files.exists(root.resolve(feature).resolve("package-info.java"))).as(feature).isTrue();
        }
    }

    /** The scheduler would run other methods on the threads of requests. */
    @Test
    void what_a_timer_wakes_runs_on_threads_of_its_own() {
        methods().that().areAnnotatedWith(Scheduled.class).should().haveRawReturnType(CompletionStage.class).check(MAIN);
    }

    @Test
    void nothing_reads_the_time_without_a_clock() {
        var rule = noClasses().should().callMethod(System.class, "currentTimeMillis");
        for (Class<?> type : List.of(Instant.class, LocalDate.class, LocalDateTime.class, LocalTime.class,
                OffsetDateTime.class, ZonedDateTime.class)) {
            rule = rule.orShould().callMethod(type, "now");
        }
        rule.check(MAIN);
        noClasses().that().resideOutsideOfPackage(inPackage("start")).should()
                .callMethodWhere(JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(
                                HasName.Predicates.name(Clock.class.getName())))
                        .and(JavaCall.Predicates.target(
                                HasName.Predicates
                                        .nameMatching("system.*"))))
                .check(MAIN);
    }

    private static String inPackage(String feature) {
        return "org.calends." + feature + "..";
    }
}
