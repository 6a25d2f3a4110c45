package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.calends.obligation.model.Obligation;
import org.calends.subscription.wish.Subscription;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.smallrye.config.ConfigMapping;

/**
 * Planning reads the obligation, the ledger and its {@link CheckContext}, and nothing else: followed from
 * {@link ObligationPlanner}
 * call by call through all of our code. What it read past the context, a check could not know to have changed.
 */
class PlanningInputsTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.calends");

    /** What is no value: a door, a setting, the clock, the database. */
    private static final List<Class<?>> SOURCES = List.of(Clock.class, EntityManager.class, Panache.class, Config.class,
            ConfigProvider.class, java.sql.Connection.class);

    /** What an obligation says by the policies that hold at the moment of asking, and how a feed is used. */
    private static final Set<String> PAST_THE_CONTEXT = Set.of(Obligation.class.getName() + ".leads()",
            Obligation.class.getName() + ".leadDays()", Obligation.class.getName() + ".leadWorkingDays()",
            Subscription.class.getName() + ".feedLastUsedAt()");

    @Test
    void planning_reads_nothing_past_its_context() {
        Set<String> found = new TreeSet<>();
        Set<JavaCodeUnit> called = calledFrom(MAIN.get(ObligationPlanner.class));
        called.forEach(unit -> unit.getAccessesFromSelf().stream().filter(PlanningInputsTest::isPastTheContext)
                .map(JavaAccess::getDescription).forEach(found::add));

        assertThat(found).isEmpty();
        assertThat(called).extracting(JavaCodeUnit::getFullName).as("that the way is followed at all")
                .anyMatch(name -> name.startsWith("org.calends.reminder.ledger.LedgerEntry.wasMeant("))
                .anyMatch(name -> name.startsWith("org.calends.subscription.wish.Filter.matches("))
                .anyMatch(name -> name.startsWith("org.calends.obligation.model.Obligation.leadsUnder("))
                .anyMatch(name -> name.startsWith("org.calends.reminder.plan.EscalationPolicy.moment("))
                .anyMatch(name -> name.startsWith("org.calends.workday.count.CalendarSnapshot.calendar("));
    }

    private static Set<JavaCodeUnit> calledFrom(JavaClass root) {
        Set<JavaCodeUnit> called = new LinkedHashSet<>(root.getCodeUnits());
        Deque<JavaCodeUnit> ahead = new ArrayDeque<>(called);
        while (!ahead.isEmpty()) {
            ahead.poll().getAccessesFromSelf().stream().map(JavaAccess::getTarget)
                    .filter(CodeUnitAccessTarget.class::isInstance).map(CodeUnitAccessTarget.class::cast)
                    .flatMap(PlanningInputsTest::targets).filter(called::add).forEach(ahead::add);
        }
        return called;
    }

    /** Whatever of our code may run for that call: also what overrides it. */
    private static Stream<JavaCodeUnit> targets(CodeUnitAccessTarget target) {
        return target.resolveMember().stream().filter(unit -> unit.getOwner().getPackageName().startsWith("org.calends"))
                .flatMap(unit -> Stream.concat(Stream.of(unit), unit.getOwner().getAllSubclasses().stream()
                        .flatMap(heir -> heir.getCodeUnits().stream()).filter(over -> isSame(over, unit))));
    }

    private static boolean isSame(JavaCodeUnit over, JavaCodeUnit unit) {
        return over.getName().equals(unit.getName()) && !over.isConstructor()
                && over.getRawParameterTypes().size() == unit.getRawParameterTypes().size();
    }

    private static boolean isPastTheContext(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return SOURCES.stream().anyMatch(owner::isAssignableTo) || isDoorOrSetting(owner)
                || owner.isAssignableTo(PanacheEntityBase.class) && isOf(access, PanacheEntityBase.class)
                || PAST_THE_CONTEXT.contains(access.getTarget().getFullName()) || isSharedState(access);
    }

    private static boolean isDoorOrSetting(JavaClass owner) {
        return Stream.of(ApplicationScoped.class, Singleton.class, RequestScoped.class, Dependent.class, ConfigMapping.class)
                .anyMatch(owner::isAnnotatedWith);
    }

    /** Such as {@code Account.list(…)}, which the compiler writes as a call of a method of the entity. */
    private static boolean isOf(JavaAccess<?> access, Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).anyMatch(method -> method.getName().equals(access.getName()))
                && !(access instanceof JavaFieldAccess);
    }

    /** A static field that somebody sets would be one more thing that is read. */
    private static boolean isSharedState(JavaAccess<?> access) {
        return access instanceof JavaFieldAccess field && field.getTarget().resolveMember()
                .filter(member -> member.getOwner().getPackageName().startsWith("org.calends")
                        && member.getModifiers().contains(JavaModifier.STATIC)
                        && !member.getModifiers().contains(JavaModifier.FINAL))
                .isPresent();
    }
}
