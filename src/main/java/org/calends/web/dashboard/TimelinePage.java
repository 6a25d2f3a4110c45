package org.calends.web.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.calends.authority.AuthorityDictionary;
import org.calends.authority.KnownAuthority;
import org.calends.input.Page;
import org.calends.language.WrittenDates;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.BoundedPage;
import org.calends.obligation.search.BoundedSearch;
import org.calends.obligation.search.ObligationQuery;
import org.calends.obligation.value.Status;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.wording.Deadline;
import org.calends.web.wording.DeadlineFormatter;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The last weeks and the coming half year, a line for each authority. */
@Path("/timeline")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class TimelinePage {

    private static final int MONTHS = 6;
    private static final int WEEKS_BACK = 3;
    private static final int WIDTH = 720;
    private static final int BASE = 34;
    private static final int STEP = 12;
    private static final int LEVELS = 3;

    private final CurrentUser currentUser;
    private final BoundedSearch boundedSearch;
    private final AuthorityNames authorities;

    TimelinePage(CurrentUser currentUser, BoundedSearch boundedSearch, AuthorityNames authorities) {
        this.authorities = authorities;
        this.currentUser = currentUser;
        this.boundedSearch = boundedSearch;
    }

    /** Where it stands, in the drawing's own units; those too close to each other stand on top of each other. */
    record Mark(int x, int y, Deadline deadline) {
    }

    record Line(String authority, List<Mark> marks) {
    }

    record Tick(int x, String label) {
    }

    @CheckedTemplate(basePath = "web/dashboard")
    static class Templates {
        static native TemplateInstance timeline(List<Tick> ticks, int now, List<Line> lines, long beyond);
    }

    @GET
    public TemplateInstance timeline() {
        DeadlineFormatter words = currentUser.words();
        LocalDate first = words.today().minusWeeks(WEEKS_BACK);
        LocalDate last = words.today().plusMonths(MONTHS);
        BoundedPage found = boundedSearch.at(ObligationQuery.between(List.of(Status.OPEN), first, last), 0, Page.LARGEST);
        return currentUser.show(Templates.timeline(ticks(first, last, words.dates()), x(words.today(), first, last),
                lines(found.part().items(), first, last, words, authorities.dictionary()),
                found.part().total() - found.part().items().size()));
    }

    private static List<Line> lines(List<Obligation> obligations, LocalDate first, LocalDate last, DeadlineFormatter words,
            AuthorityDictionary dictionary) {
        Map<String, List<Deadline>> byKey = obligations.stream().map(words::of)
                .collect(Collectors.groupingBy(deadline -> keyOf(deadline.obligation(), dictionary)));
        return byKey.entrySet().stream()
                .map(line -> new Line(nameOf(line.getKey(), line.getValue(), dictionary), marks(line.getValue(), first, last)))
                .sorted(Comparator.comparing(Line::authority, order(words.dates().locale()))).toList();
    }

    private static String keyOf(Obligation obligation, AuthorityDictionary dictionary) {
        return obligation.authority() == null ? "" : dictionary.key(obligation.authority(), obligation.jurisdiction());
    }

    /** As everybody wrote it, or its usual name where people wrote different ones. */
    private static String nameOf(String key, List<Deadline> deadlines, AuthorityDictionary dictionary) {
        List<String> written = deadlines.stream().map(deadline -> authorityOf(deadline)).distinct().toList();
        return written.size() == 1 ? written.get(0)
                : dictionary.of(key).map(KnownAuthority::name).orElse(written.get(0));
    }

    /** As people look names up: Chinese ones by sound, 2 before 10; no name at all comes last. */
    private static Comparator<String> order(Locale locale) {
        RuleBasedCollator names = (RuleBasedCollator) Collator.getInstance(ULocale.forLocale(locale));
        names.setNumericCollation(true);
        return Comparator.comparing(String::isEmpty).thenComparing(names::compare).thenComparing(Comparator.naturalOrder());
    }

    private static List<Mark> marks(List<Deadline> soonestFirst, LocalDate first, LocalDate last) {
        List<Mark> marks = new ArrayList<>();
        for (Deadline deadline : soonestFirst) {
            int x = x(deadline.obligation().due().date(), first, last);
            int level = (int) marks.stream().filter(mark -> x - mark.x() < STEP).count();
            marks.add(new Mark(x, BASE - STEP * Math.min(level, LEVELS - 1), deadline));
        }
        return marks;
    }

    private static String authorityOf(Deadline deadline) {
        String authority = deadline.obligation().authority();
        return authority == null ? "" : authority;
    }

    private static List<Tick> ticks(LocalDate first, LocalDate last, WrittenDates dates) {
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate day = first.withDayOfMonth(1).plusMonths(1); day.isBefore(last); day = day.plusMonths(1)) {
            ticks.add(new Tick(x(day, first, last), dates.month(day)));
        }
        return ticks;
    }

    private static int x(LocalDate day, LocalDate first, LocalDate last) {
        return (int) (8 + (WIDTH - 16) * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last));
    }
}
