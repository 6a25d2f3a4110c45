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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.WebApplicationException;

import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.quarkus.qute.i18n.MessageBundle;
import io.quarkus.scheduler.Scheduled;

/** Who may import whom, as data. Change the table with a decision record; never work around it. */
class ArchitectureTest {

    private static final Set<String> FEATURES = Set.of("background", "http", "workday", "authority", "account", "team",
            "history",
            "obligation",
            "job", "intake", "subscription", "reminder", "backup", "metrics", "mail", "feed", "caldav");

    /** How many types one room may hold. */
    private static final long ROOM_SIZE = 26;

    /** What everybody may import. */
    private static final Set<String> GROUND = Set.of("audit", "expiry", "input", "ical", "language", "table",
            "visibility");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("input", Set.of()),
            Map.entry("expiry", Set.of()),
            Map.entry("ical", Set.of()),
            Map.entry("language", Set.of()),
            Map.entry("table", Set.of()),
            Map.entry("visibility", Set.of()),
            Map.entry("team", Set.of("account")),
            Map.entry("background", Set.of()),
            Map.entry("http", Set.of("background")),
            Map.entry("audit", Set.of("background")),
            Map.entry("workday", Set.of()),
            Map.entry("authority", Set.of()),
            Map.entry("account", Set.of("http")),
            Map.entry("history", Set.of()),
            Map.entry("obligation", Set.of("workday", "authority", "account", "history", "background", "http", "team")),
            Map.entry("job", Set.of("account", "background")),
            Map.entry("intake", Set.of("background", "job", "obligation", "workday", "authority", "account", "team")),
            Map.entry("subscription", Set.of("obligation", "authority", "account", "background", "team")),
            Map.entry("reminder",
                    Set.of("obligation", "subscription", "workday", "authority", "account", "background", "http", "team")),
            Map.entry("backup", Set.of("obligation", "background")),
            Map.entry("metrics", Set.of("backup", "background")),
            Map.entry("mail", Set.of("backup", "reminder", "subscription", "obligation", "account", "background", "team")),
            Map.entry("feed", Set.of("obligation", "subscription", "workday", "authority", "account", "team")),
            Map.entry("caldav", Set.of("feed", "intake", "obligation", "subscription", "account", "http")),
            Map.entry("web", FEATURES),
            Map.entry("start", FEATURES),
            Map.entry("doctor", Set.of("start")),
            Map.entry("command", Stream.concat(FEATURES.stream(), Stream.of("start", "doctor")).collect(Collectors.toSet())),
            Map.entry("demo", FEATURES));

    /** The rooms of the features, and which of its sisters each may enter. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            Map.entry("account.guess", Set.of()),
            Map.entry("account.factor", Set.of("person")),
            Map.entry("account.link", Set.of("password", "person")),
            Map.entry("account.own", Set.of("factor", "link", "password", "person", "signin")),
            Map.entry("account.password", Set.of()),
            Map.entry("account.person", Set.of("password")),
            Map.entry("account.rest", Set.of("factor", "link", "own", "person", "signin")),
            Map.entry("account.scim", Set.of("person", "sso")),
            Map.entry("account.signin", Set.of("factor", "guess", "password", "person")),
            Map.entry("account.sso", Set.of("guess", "person", "signin")),
            Map.entry("caldav.collection", Set.of("xml")),
            Map.entry("caldav.method", Set.of("collection", "object", "own", "xml")),
            Map.entry("caldav.object", Set.of("collection", "xml")),
            Map.entry("caldav.own", Set.of("object", "xml")),
            Map.entry("caldav.xml", Set.of()),
            Map.entry("feed.answer", Set.of("content", "format", "team")),
            Map.entry("feed.content", Set.of("format")),
            Map.entry("feed.format", Set.of()),
            Map.entry("feed.team", Set.of("format")),
            Map.entry("http.address", Set.of()),
            Map.entry("http.body", Set.of("address", "limit")),
            Map.entry("http.connection", Set.of("address", "body", "limit")),
            Map.entry("http.exchange", Set.of("address", "body", "connection", "limit")),
            Map.entry("http.limit", Set.of("address")),
            Map.entry("intake.authority", Set.of("text")),
            Map.entry("intake.calendar", Set.of("document", "row", "text")),
            Map.entry("intake.date", Set.of("text")),
            Map.entry("intake.deadline", Set.of("authority", "date", "document", "recurrence", "text")),
            Map.entry("intake.document", Set.of("date", "text")),
            Map.entry("intake.file", Set.of("calendar", "row", "table", "text")),
            Map.entry("intake.format", Set.of("calendar", "date", "document", "pdf", "row", "text")),
            Map.entry("intake.pdf", Set.of("date", "document", "text")),
            Map.entry("intake.reader",
                    Set.of("authority", "date", "deadline", "document", "recurrence", "text", "title")),
            Map.entry("intake.reception", Set.of("date", "document", "reader", "review", "upload")),
            Map.entry("intake.recurrence", Set.of("date", "text")),
            Map.entry("intake.review", Set.of("authority", "date", "document", "reader", "text", "title", "upload")),
            Map.entry("intake.row", Set.of("document", "text")),
            Map.entry("intake.table", Set.of("row", "text")),
            Map.entry("intake.text", Set.of()),
            Map.entry("intake.title", Set.of("authority", "date", "deadline", "document", "text")),
            Map.entry("intake.upload", Set.of("authority", "date", "document", "format", "reader")),
            Map.entry("mail.bounce", Set.of("smtp")),
            Map.entry("mail.delivery", Set.of("letter", "smtp")),
            Map.entry("mail.letter", Set.of("smtp")),
            Map.entry("mail.smtp", Set.of()),
            Map.entry("mail.watch", Set.of("delivery", "smtp")),
            Map.entry("obligation.authority", Set.of()),
            Map.entry("obligation.calendar", Set.of("model", "value")),
            Map.entry("obligation.change", Set.of("authority", "calendar", "lead", "model", "people", "value")),
            Map.entry("obligation.lead", Set.of("value")),
            Map.entry("obligation.model", Set.of("value")),
            Map.entry("obligation.people", Set.of("model")),
            Map.entry("obligation.rest", Set.of("calendar", "change", "model", "search", "value")),
            Map.entry("obligation.search", Set.of("authority", "change", "model", "people", "value")),
            Map.entry("obligation.value", Set.of()),
            Map.entry("obligation.workdays", Set.of("change", "model")),
            Map.entry("reminder.acts", Set.of("escalation", "ledger", "plan")),
            Map.entry("reminder.bounce", Set.of("escalation", "ledger", "outbox")),
            Map.entry("reminder.check", Set.of("acts", "delivery", "escalation", "ledger", "outbox", "plan")),
            Map.entry("reminder.delivery", Set.of("ledger", "outbox")),
            Map.entry("reminder.escalation", Set.of("ledger")),
            Map.entry("reminder.ledger", Set.of()),
            Map.entry("reminder.outbox", Set.of("escalation", "ledger", "plan")),
            Map.entry("reminder.plan", Set.of("escalation", "ledger")),
            Map.entry("reminder.rest", Set.of("acts", "check", "escalation", "ledger", "outbox")),
            Map.entry("subscription.disclosure", Set.of("limit", "wish")),
            Map.entry("subscription.limit", Set.of()),
            Map.entry("subscription.link", Set.of("wish")),
            Map.entry("subscription.rest", Set.of("disclosure", "link", "wish")),
            Map.entry("subscription.selfservice", Set.of("disclosure", "limit", "link", "wish")),
            Map.entry("subscription.wish", Set.of("limit")),
            Map.entry("web.account", Set.of("api", "frame", "obligations", "wording")),
            Map.entry("web.admin", Set.of("account", "api", "dashboard", "frame", "obligations", "security", "wording")),
            Map.entry("web.api", Set.of("wording")),
            Map.entry("web.dashboard", Set.of("frame", "wording")),
            Map.entry("web.documents", Set.of("api", "frame", "obligations", "wording")),
            Map.entry("web.frame", Set.of("wording")),
            Map.entry("web.obligations", Set.of("api", "frame", "wording")),
            Map.entry("web.security", Set.of("api", "wording")),
            Map.entry("web.sso", Set.of("account", "frame", "wording")),
            Map.entry("web.subscriptions", Set.of("api", "frame", "obligations", "wording")),
            Map.entry("web.wording", Set.of()),
            Map.entry("workday.count", Set.of("jurisdiction", "notice")),
            Map.entry("workday.jurisdiction", Set.of()),
            Map.entry("workday.notice", Set.of("jurisdiction")),
            Map.entry("workday.recurrence", Set.of("count", "jurisdiction")));

    /** The rooms that other features may enter; what is public in others was opened for their sisters only. */
    private static final Map<String, Set<String>> ENTRANCES = Map.ofEntries(
            Map.entry("account", Set.of("factor", "guess", "link", "own", "password", "person", "signin", "sso")),
            Map.entry("feed", Set.of("content")),
            Map.entry("http", Set.of("address", "connection", "exchange", "limit")),
            Map.entry("intake", Set.of("date", "document", "file", "reader", "reception", "review", "row", "upload")),
            Map.entry("mail", Set.of("smtp", "watch")),
            Map.entry("obligation",
                    Set.of("authority", "calendar", "change", "lead", "model", "people", "rest", "search", "value",
                            "workdays")),
            Map.entry("reminder",
                    Set.of("acts", "bounce", "check", "delivery", "escalation", "ledger", "outbox", "plan", "rest")),
            Map.entry("subscription", Set.of("disclosure", "limit", "link", "selfservice", "wish")),
            Map.entry("workday", Set.of("count", "jurisdiction", "notice", "recurrence")));

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

    @TestFactory
    List<DynamicTest> each_room_enters_only_the_sisters_that_the_table_allows() {
        return ROOMS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> entersOnly(row.getKey(), row.getValue())))
                .toList();
    }

    private static void entersOnly(String room, Set<String> allowed) {
        String[] forbidden = sisters(room).filter(sister -> !sister.equals(room) && !allowed.contains(name(sister)))
                .map(ArchitectureTest::inPackage).toArray(String[]::new);
        noClasses().that().resideInAPackage(inPackage(room)).should().dependOnClassesThat()
                .resideInAnyPackage(forbidden).allowEmptyShould(true).check(MAIN);
    }

    @TestFactory
    List<DynamicTest> features_enter_each_other_by_the_entrances_only() {
        return ROOMS.keySet().stream()
                .filter(room -> !ENTRANCES.getOrDefault(feature(room), Set.of()).contains(name(room))).sorted()
                .map(room -> DynamicTest.dynamicTest(room, () -> isEnteredBySistersOnly(room))).toList();
    }

    private static void isEnteredBySistersOnly(String room) {
        noClasses().that().resideOutsideOfPackage(inPackage(feature(room))).should().dependOnClassesThat()
                .resideInAPackage(inPackage(room)).check(MAIN);
    }

    /** A feature is flat or has rooms, and then no type stands in its corridor. */
    @Test
    void every_package_is_in_a_table() {
        String[] known = Stream.concat(ROOMS.keySet().stream(), MAY_IMPORT.keySet().stream().filter(ArchitectureTest::isFlat))
                .map(room -> "org.calends." + room).toArray(String[]::new);
        classes().that().doNotHaveSimpleName("package-info").should().resideInAnyPackage(known).orShould()
                .resideInAPackage("org.calends").check(MAIN);
    }

    @Test
    void rooms_form_no_cycle() {
        slices().matching("org.calends.(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(MAIN);
    }

    @Test
    void no_room_holds_more_than_a_person_can_survey() {
        Map<String, Long> sizes = MAIN.stream().filter(type -> type.isTopLevelClass() && !type.getSimpleName().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(type -> type.getPackageName(), Collectors.counting()));
        assertThat(sizes).allSatisfy((room, types) -> assertThat(types).as(room).isLessThanOrEqualTo(ROOM_SIZE));
    }

    @Test
    void no_two_types_bear_one_name() {
        Map<String, Long> names = MAIN.stream().filter(type -> type.isTopLevelClass())
                .filter(type -> type.getFullName().startsWith("org.calends.") && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(type -> type.getSimpleName(), Collectors.counting()));
        assertThat(names).allSatisfy((name, types) -> assertThat(types).as(name).isEqualTo(1));
    }

    @Test
    void exceptions_are_called_so() {
        assertThat(MAIN.stream().filter(type -> !type.isAnonymousClass())
                .filter(type -> type.getRawSuperclass().filter(above -> above.getName().endsWith("Exception")).isPresent()))
                .isNotEmpty().allSatisfy(type -> assertThat(type.getSimpleName()).endsWith("Exception"));
    }

    @Test
    void message_bundles_are_called_so() {
        classes().that().areAnnotatedWith(MessageBundle.class).should().haveSimpleNameEndingWith("Messages").check(MAIN);
    }

    private static Stream<String> sisters(String room) {
        return ROOMS.keySet().stream().filter(other -> feature(other).equals(feature(room)));
    }

    private static boolean isFlat(String feature) {
        return ROOMS.keySet().stream().noneMatch(room -> feature(room).equals(feature));
    }

    private static String feature(String room) {
        return room.substring(0, room.indexOf('.'));
    }

    private static String name(String room) {
        return room.substring(room.indexOf('.') + 1);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("org.calends.(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(MAIN);
    }

    @Test
    void every_package_says_what_it_is() {
        Path root = Path.of("src/main/java/org/calends");
        Stream.concat(MAY_IMPORT.keySet().stream(), ROOMS.keySet().stream()).forEach(room -> assertThat(
                Files.exists(root.resolve(room.replace('.', '/')).resolve("package-info.java"))).as(room).isTrue());
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

    /** They throw exceptions of ours, of which the web makes answers in one place. */
    @Test
    void only_what_answers_requests_knows_their_exceptions() {
        noClasses().that().resideOutsideOfPackages(inPackage("web"), inPackage("http")).and()
                .haveSimpleNameNotEndingWith("Resource").should()
                .dependOnClassesThat().areAssignableTo(WebApplicationException.class).check(MAIN);
    }

    @Test
    void tables_have_one_writer() {
        noClasses().that().resideOutsideOfPackage(inPackage("table")).should().dependOnClassesThat()
                .haveFullyQualifiedName(CSVPrinter.class.getName()).check(MAIN);
    }

    private static String inPackage(String feature) {
        return "org.calends." + feature + "..";
    }
}
