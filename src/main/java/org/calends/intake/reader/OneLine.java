package org.calends.intake.reader;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.calends.authority.AuthorityDictionary;
import org.calends.intake.authority.Authorities;
import org.calends.intake.authority.Authority;
import org.calends.intake.date.ChinesePeriods;
import org.calends.intake.date.DateFinder;
import org.calends.intake.date.DateMention;
import org.calends.intake.date.EnglishPeriods;
import org.calends.intake.date.NumericDates;
import org.calends.intake.date.PeriodEnd;
import org.calends.intake.date.PeriodMention;
import org.calends.intake.date.Precision;
import org.calends.intake.date.PublicationDate;
import org.calends.intake.date.Ranges;
import org.calends.intake.date.RelativeDates;
import org.calends.intake.deadline.CueLexicon;
import org.calends.intake.deadline.KindScorer;
import org.calends.intake.deadline.YearResolver;
import org.calends.intake.document.Publication;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Tokens;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.ObligationDraftBuilder;
import org.calends.obligation.value.Bound;
import org.calends.workday.count.Period;
import org.calends.workday.count.Roll;
import org.calends.workday.count.WorkingDayCalendars;

/**
 * Reads the one line in which somebody notes a duty, "TC260 face recognition standard comments by June 22", into a draft for
 * them to look at. Unlike in a document, every date in it is meant; a year that is missing follows from today. Stores
 * nothing.
 */
@ApplicationScoped
public class OneLine {

    /** Longer than any title, so that the date and the owner find room. */
    public static final int LONGEST = 600;
    private static final int LONGEST_TITLE = 500;
    /** A page's field could send a book; no line that somebody types is as long. */
    private static final int MOST_LOOKED_AT = 5_000;
    private static final Authority NOBODY = new Authority(null, null, Authority.Sort.BODY);
    /** "owner: Lin Mei", "负责人：林梅": a name, up to the next mark. */
    private static final Pattern NAMED_OWNER = Pattern
            .compile(
                    "(?i)(?:\\b(?:owner|owned by|responsible|assigned to)\\s*:?\\s+|负责人\\s*[:：]\\s*)([^,;，；。()]{2,60}?)(?=\\s*(?:[,;，；。()]|$|\\bby\\b|\\bdue\\b))");
    private static final Pattern OWNER = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    private static final Pattern LEADING_UP = Pattern.compile(
            "(?i)(?:[\\s,;:，；：、(（-]|\\b(?:on or before|no later than|not later than|prior to|due|by|before|until|till|on|from|"
                    + "the|is|are|deadline|to)|截止|截至|应于|须于|请于|将于|于|在|自)+$");
    private static final Pattern TRAILING = Pattern
            .compile("^(?:之前|以前|前|截止|起|止|内|[\\s,;:.，；：。、)）-])+");

    private final Clock clock;
    private final Supplier<AuthorityDictionary> authorities;
    private final DeadlineReader deadlineReader;

    @Inject
    OneLine(Clock clock, WorkingDayCalendars calendars, AuthorityNames authorities) {
        this(clock, calendars, authorities::dictionary);
    }

    OneLine(Clock clock, WorkingDayCalendars calendars, Supplier<AuthorityDictionary> authorities) {
        this.clock = clock;
        this.authorities = authorities;
        this.deadlineReader = new DeadlineReader(PeriodEnd.with(calendars));
    }

    /** @return a draft without a date where the line names none; no draft where it says nothing at all */
    public Optional<ObligationDraft> read(String line) {
        String words = line == null ? "" : atMost(line, MOST_LOOKED_AT).replaceAll("\\s+", " ").strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Authorities.learn(authorities.get());
        LocalDate today = LocalDate.now(clock);
        Matcher owner = OWNER.matcher(words);
        Matcher named = NAMED_OWNER.matcher(words);
        boolean address = owner.find();
        Matcher found = address ? owner : named;
        String who = address ? owner.group() : named.find() ? named.group(1).strip() : null;
        String rest = who == null ? words : tidy(words.substring(0, found.start()) + words.substring(found.end()));
        return Optional.of(draft(words.length() > LONGEST ? words.substring(0, LONGEST) : rest, who, today));
    }

    /** What can be understood in two ways in the line: which reading was taken, and the other. */
    public List<LocalizableMessage> doubts(String line) {
        LocalDate today = LocalDate.now(clock);
        String words = line == null ? "" : atMost(line, LONGEST);
        List<LocalizableMessage> doubts = new ArrayList<>(RelativeDates.doubts(words, today));
        deadlineReader.read(Publication.line(words, today)).stream().flatMap(read -> read.reasons().stream())
                .filter(reason -> reason.code().startsWith("reason.order.")).distinct().forEach(doubts::add);
        return doubts;
    }

    private ObligationDraft draft(String typed, String owner, LocalDate today) {
        SpokenRecurrence recurrence = SpokenRecurrence.of(typed, today);
        String line = recurrence.line();
        String words = namesDay(line) ? line
                : RelativeDates.written(line, today).replaceFirst("(?i)\\bin (?=\\d+ working days)", "within ");
        FoldedText foldedText = FoldedText.of(words);
        Tokens tokens = new Tokens(foldedText.folded(), 0, words.length());
        List<DateMention> dates = new DateFinder(words, NumericDates.Order.EARLIER).in(tokens);
        Suggestion read = deadlineReader.read(Publication.line(words, today)).stream().filter(each -> each.dueDate() != null)
                .findFirst().orElse(null);
        Authority authority = authority(foldedText, read);
        ObligationDraftBuilder draft = ObligationDraft.draft(title(words, dates)).authority(authority.name())
                .jurisdiction(authority.jurisdiction()).owner(owner).recurrence(recurrence.rule());
        if (read != null) {
            return draft.kind(read.kind()).tags(read.tags()).dueDate(read.dueDate()).bound(read.bound())
                    .dueTime(read.dueTime()).zone(read.zone()).build();
        }
        draft.kind(KindScorer.of(CueLexicon.in(foldedText.folded(), 0, words.length())).kind());
        if (dates.isEmpty()) {
            return draft.period(period(tokens, authority, today)).bound(Bound.BY).build();
        }
        DateMention last = dates.get(dates.size() - 1);
        return draft.dueDate(settled(last, today)).bound(bound(words, last)).build();
    }

    /** "Friday, 30 April" needs no counting. */
    private static boolean namesDay(String line) {
        String folded = FoldedText.of(line).folded();
        return new DateFinder(line, NumericDates.Order.EARLIER).in(new Tokens(folded, 0, folded.length())).stream()
                .anyMatch(date -> date.precision() == Precision.DAY);
    }

    /** A period that somebody notes today counts from today. */
    private static Period period(Tokens tokens, Authority authority, LocalDate today) {
        for (int at = 0; at < tokens.size(); at++) {
            PeriodMention english = EnglishPeriods.at(tokens, at, List.of());
            PeriodMention found = english == null ? ChinesePeriods.at(tokens, at, List.of()) : english;
            if (found != null && found.period().amount() > 0) {
                return new Period(found.period().amount(), found.period().unit(), today, authority.jurisdiction(), Roll.NONE);
            }
        }
        return null;
    }

    private static Bound bound(String words, DateMention date) {
        String before = words.substring(0, date.start()).stripTrailing().toLowerCase(Locale.ROOT);
        String after = words.substring(date.end()).stripLeading();
        if (before.endsWith("before") && !before.endsWith("on or before") || after.matches("(?:之前|以前|前).*")) {
            return Bound.BEFORE;
        }
        return before.endsWith(" from") || after.startsWith("起") ? Bound.FROM : Bound.BY;
    }

    private static LocalDate settled(DateMention mention, LocalDate today) {
        return new YearResolver(PublicationDate.day(today)).settle(new Ranges.Placed(mention, Ranges.Role.SINGLE), false)
                .last();
    }

    /** @return whom the line names, else whom the reader found behind it; without a name when there is nobody */
    private static Authority authority(FoldedText foldedText, Suggestion read) {
        Authority named = Authorities.in(foldedText, 0, foldedText.text().length()).stream().map(Lexicon.Hit::meaning)
                .filter(Authority::isBody).findFirst()
                .orElse(read == null ? NOBODY : new Authority(read.authority(), read.jurisdiction(), Authority.Sort.BODY));
        return "".equals(named.jurisdiction()) ? new Authority(named.name(), null, named.sort()) : named;
    }

    /** The line without its date and the words that lead up to it. */
    private static String title(String words, List<DateMention> dates) {
        if (dates.isEmpty()) {
            return atMost(words);
        }
        String before = LEADING_UP.matcher(words.substring(0, dates.get(0).start())).replaceFirst("");
        String after = TRAILING.matcher(words.substring(dates.get(dates.size() - 1).end())).replaceFirst("");
        String title = tidy(before + " " + after);
        return title.isEmpty() ? atMost(words) : atMost(title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1));
    }

    private static String tidy(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("^[\\s,;:，；：、-]+|[\\s,;:，；：、-]+$", "");
    }

    private static String atMost(String title) {
        return atMost(title, LONGEST_TITLE);
    }

    private static String atMost(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
