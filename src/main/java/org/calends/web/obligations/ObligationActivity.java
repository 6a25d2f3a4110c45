package org.calends.web.obligations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.calends.history.History;
import org.calends.history.HistoryEntry;
import org.calends.input.Page;
import org.calends.language.WrittenDates;
import org.calends.obligation.model.Completion;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.reminder.check.Reminders;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderFilter;
import org.calends.reminder.ledger.ReminderState;
import org.calends.subscription.wish.Channel;
import org.calends.web.frame.CurrentUser;
import org.calends.web.wording.Deadline;
import org.calends.web.wording.DeadlineFormatter;
import org.calends.web.wording.FieldValues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What became of an obligation: its history and what the ledger says of it, latest first. */
@Singleton
public class ObligationActivity {

    private static final int NOTICES = 20;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** What people wrote stays as they wrote it. */
    private static final Set<String> WRITTEN = Set.of("title", "description", "authority", "tags", "source");

    private final Clock clock;
    private final History history;
    private final Reminders reminders;
    private final ObligationSearch search;
    private final ObjectMapper json;

    ObligationActivity(Clock clock, History history, Reminders reminders, ObligationSearch search, ObjectMapper json) {
        this.clock = clock;
        this.history = history;
        this.reminders = reminders;
        this.search = search;
        this.json = json;
    }

    /**
     * @param byMailLink whether the actor is whoever held the link in a mail to that address, not signed in
     * @param action as the history names it, such as {@code POSTPONED}
     * @param done on which day it was done, and whether late, in words; empty where nothing was
     */
    public record Line(String at, String actor, boolean byMailLink, String action, String done, String reason,
            List<Change> changes) {
    }

    /** @param from empty when there was nothing before */
    record Change(String field, String from, String to) {
    }

    /**
     * @param at when it was queued or sent
     * @param channel by what, where it is no mail; else null
     * @param toldOtherwise whether the same person heard it by another mail
     */
    record Notice(String at, String email, Channel channel, Occasion occasion, ReminderState state, boolean toldOtherwise,
            String error) {
    }

    /**
     * @param intact whether every entry of the history is as it was written
     * @param moreNotices how many are in the ledger beyond those shown
     * @param before what it depends on, or null
     * @param steps the milestones on the way to it
     * @param after what follows from it
     */
    record Told(List<Line> lines, boolean intact, List<Notice> notices, long moreNotices, Deadline before,
            List<Deadline> steps, List<Deadline> after) {
    }

    /** Viewers see what was told to themselves, editors all. */
    Told of(Obligation obligation, CurrentUser currentUser) {
        WrittenDates dates = currentUser.words().dates();
        Page<Reminder> ledger = reminders.page(ReminderFilter.ofObligation(obligation.id()),
                currentUser.isEditor() ? null : String.valueOf(currentUser.email()), 0, NOTICES);
        Map<Boolean, List<Deadline>> depending = search.dependingOn(obligation.id()).stream()
                .collect(Collectors.partitioningBy(Obligation::isMilestone,
                        Collectors.mapping(currentUser.words()::of, Collectors.toList())));
        Deadline before = obligation.dependsOn() == null ? null
                : search.find(obligation.dependsOn()).map(currentUser.words()::of).orElse(null);
        return new Told(lines(obligation.id(), currentUser), history.isIntact(obligation.id()),
                ledger.items().stream().map(reminder -> notice(reminder, dates)).toList(),
                ledger.total() - ledger.items().size(), before, depending.get(true), depending.get(false));
    }

    /** @return what the history says of this subject, latest first */
    public List<Line> lines(UUID subject, CurrentUser currentUser) {
        WrittenDates dates = currentUser.words().dates();
        List<Line> lines = new ArrayList<>();
        for (HistoryEntry entry : history.of(subject)) {
            JsonNode detail = read(entry.detail());
            lines.add(0, new Line(dates.moment(entry.recordedAt(), clock.getZone()), entry.actor(),
                    detail.path("via").asText().equals("MAIL_LINK"), entry.action(), done(detail, currentUser.words()),
                    detail.path("reason").asText(""), changes(detail, currentUser)));
        }
        return lines;
    }

    private static String done(JsonNode detail, DeadlineFormatter words) {
        JsonNode recorded = detail.path("completion");
        JsonNode completion = recorded.has("to") ? recorded.path("to") : recorded;
        String day = completion.path("completedOn").asText("");
        String until = completion.path("inTimeUntil").asText("");
        return day.isEmpty() ? ""
                : words.done(new Completion(LocalDate.parse(day), null, null, null,
                        completion.path("late").asBoolean(), until.isEmpty() ? null : Instant.parse(until)));
    }

    private Notice notice(Reminder reminder, WrittenDates dates) {
        return new Notice(reminder.sentAt() == null ? "" : dates.moment(reminder.sentAt(), clock.getZone()),
                reminder.email(), reminder.channel().hasOwnAddress() ? reminder.channel() : null,
                reminder.occasion(), reminder.state(), reminder.isToldOtherwise(), reminder.lastError());
    }

    /** @return how the date was counted, in words; null when it was stated */
    String computationOf(Obligation obligation, Locale locale) {
        return obligation.computation() == null ? null
                : read(obligation.computation()).path("explanation").path(locale.getLanguage()).asText(null);
    }

    private List<Change> changes(JsonNode detail, CurrentUser currentUser) {
        return detail.properties().stream().filter(field -> field.getValue().has("to"))
                .filter(field -> !field.getKey().equals("status") && !field.getKey().equals("completion"))
                .map(field -> new Change(field.getKey(), shown(field.getKey(), field.getValue().path("from"), currentUser),
                        shown(field.getKey(), field.getValue().path("to"), currentUser)))
                .toList();
    }

    private String shown(String field, JsonNode value, CurrentUser currentUser) {
        return FieldValues.in(currentUser.locale(), field, plain(value, text -> WRITTEN.contains(field) ? text
                : readable(text, currentUser.words().dates())));
    }

    /** The history holds dates, moments and ids as programs write them. */
    private String readable(String text, WrittenDates dates) {
        if (DATE.matcher(text).matches()) {
            return dates.plain(LocalDate.parse(text));
        }
        if (MOMENT.matcher(text).matches()) {
            return dates.moment(Instant.parse(text), clock.getZone());
        }
        return !ID.matcher(text).matches() ? text
                : search.find(UUID.fromString(text)).map(other -> other.title() + " · " + dates.plain(other.due().date()))
                        .orElse(text);
    }

    private static String plain(JsonNode value, UnaryOperator<String> leaf) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(plain(item, leaf)));
            return String.join(", ", items);
        }
        if (value.isObject()) {
            List<String> parts = new ArrayList<>();
            value.properties().stream().filter(part -> !part.getValue().isNull())
                    .forEach(part -> parts.add(plain(part.getValue(), leaf)));
            return String.join(" · ", parts);
        }
        return value.isNull() ? "" : leaf.apply(value.asText(""));
    }

    private JsonNode read(String detail) {
        try {
            return json.readTree(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the history holds JSON", e);
        }
    }
}
