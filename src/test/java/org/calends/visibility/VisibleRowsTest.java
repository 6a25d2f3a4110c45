package org.calends.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.hibernate.annotations.Filter;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** No query can forget what is confidential: the entities themselves bear the filter, and who goes around it is listed here. */
class VisibleRowsTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.calends");

    /** What rows are called that tell of something a team may own. */
    private static final Set<String> OWNED = Set.of("obligationId", "documentId", "reminderId", "subjectId", "team");

    /** Those of members, who are asked for by door only. */
    private static final Set<String> NOT_OWNED = Set.of("TeamMember");

    /** Who may say that nothing is hidden, and why. */
    private static final Map<String, String> SEE_EVERYTHING = Map.ofEntries(
            Map.entry("Visibility", "says what it is"),
            Map.entry("Bulkheads", "what timers wake: the check, the delivery"),
            Map.entry("CheckRuns", "a check that a person asks for; answers with numbers"),
            Map.entry("ChannelDelivery", "mails, each held against its reader by MessageBatcher"),
            Map.entry("LastSafeDays", "at the start"),
            Map.entry("AuthorityNames", "keys of authorities, which nobody is answered with"),
            Map.entry("Recalculation", "answers with what its caller sees"),
            Map.entry("ChangeLog", "which rows change hands"),
            Map.entry("LedgerMonitor", "how many are missing, late or failed, for the health of the delivery: numbers only"),
            Map.entry("PeopleWatch", "who has left and still answers for how many: administrators may know, never of what"),
            Map.entry("PeopleMail", "the same"),
            Map.entry("Imports", "ids of entries that are taken already, which nobody is answered with"),
            Map.entry("Feeds", "what a secret address belongs to"),
            Map.entry("ReminderActions",
                    "what a link is about, and what its reader, who answers for it, does; all else as the reader sees it"),
            Map.entry("Alarms", "alarms that change hands"),
            Map.entry("UnsubscribePage", "the subscription of a link"),
            Map.entry("PreferencesPages", "the same"),
            Map.entry("BounceReader", "what a mail that came back was about, by an identifier that nobody can guess"),
            Map.entry("Subscriptions", "what follows an address that changes or ends"),
            Map.entry("Transfers", "what changes hands; answers with numbers"),
            Map.entry("Teams", "whether anything belongs to a team"));

    /** Whose SQL goes past Hibernate, and why nobody learns anything by it. */
    private static final Map<String, String> NATIVE = Map.ofEntries(
            Map.entry("LedgerPart", "for the check, of obligations that it has found"),
            Map.entry("Queue", "for the check and changes, writes"),
            Map.entry("DatabaseClock", "the time"),
            Map.entry("Outcomes", "for the delivery, writes"),
            Map.entry("DigestBatcher", "for the delivery, locks"),
            Map.entry("Outbox", "for the delivery"),
            Map.entry("FreshPlans", "no rows"),
            Map.entry("RecheckSchedule", "for the check"),
            Map.entry("Alarms", "which alarms stand already, writes"),
            Map.entry("BackupResource", "the whole database"),
            Map.entry("ArchiveLoader", "the same"),
            Map.entry("ArchiveWriter", "the same"),
            Map.entry("DatabaseCatalog", "the same"),
            Map.entry("DomainSpelling", "at the start"),
            Map.entry("ChangeLog", "writes"),
            Map.entry("ObligationSearch", "numbers of lead days, for the check"),
            Map.entry("BoundedSearch", "whether a tag is rare; decides on a plan, not on an answer"),
            Map.entry("LastSafeDays", "a basis of counting"),
            Map.entry("IdempotencyStore", "writes"),
            Map.entry("Registration", "writes names that calendars have for what is there"),
            Map.entry("LinkFetches", "writes"),
            Map.entry("DeadAddresses", "writes addresses"),
            Map.entry("ReturnedMails", "writes what came back"),
            Map.entry("SigningSecrets", "writes secrets"),
            Map.entry("LedgerMonitor", "whether the database takes anything"),
            Map.entry("ConfirmationLimit", "whose turn it is"));

    @Test
    void whatever_tells_of_what_a_team_owns_bears_the_filter() {
        List<String> bare = MAIN.stream().filter(type -> type.isAnnotatedWith(Entity.class)).map(JavaClass::reflect)
                .filter(type -> fields(type).anyMatch(OWNED::contains)).filter(type -> !type.isAnnotationPresent(Filter.class))
                .map(Class::getSimpleName).filter(name -> !NOT_OWNED.contains(name)).toList();

        assertThat(bare).isEmpty();
    }

    private static Stream<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).flatMap(field -> Stream.concat(Stream.of(field.getName()), key(field)));
    }

    private static Stream<String> key(Field field) {
        return !field.isAnnotationPresent(EmbeddedId.class) || !field.getType().isRecord() ? Stream.empty()
                : Arrays.stream(field.getType().getRecordComponents()).map(RecordComponent::getName);
    }

    @Test
    void only_those_who_are_listed_see_everything() {
        assertThat(accessing(Visibility.class, "EVERYTHING")).containsExactlyInAnyOrderElementsOf(SEE_EVERYTHING.keySet());
    }

    private static Set<String> accessing(Class<?> owner, String field) {
        return MAIN.stream().flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTarget().getOwner().isEquivalentTo(owner)
                        && access.getTarget().getName().equals(field))
                .map(VisibleRowsTest::origin).collect(Collectors.toSet());
    }

    @Test
    void only_those_who_are_listed_go_past_the_filter() {
        Set<String> past = MAIN.stream().flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> isNative(call.getTarget())).map(VisibleRowsTest::origin).collect(Collectors.toSet());

        assertThat(past).isSubsetOf(NATIVE.keySet());
    }

    private static boolean isNative(AccessTarget.MethodCallTarget target) {
        return target.getName().matches("createNative(Query|MutationQuery)|disableFilter|openStatelessSession|withoutTenant")
                && (target.getOwner().isAssignableTo(EntityManager.class) || target.getOwner().isAssignableTo(Session.class))
                || target.getName().equals("prepareStatement");
    }

    private static String origin(JavaAccess<?> access) {
        String name = access.getOriginOwner().getName();
        return name.substring(name.lastIndexOf('.') + 1).replaceAll("\\$.*", "");
    }
}
