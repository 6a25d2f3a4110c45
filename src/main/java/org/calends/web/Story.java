package org.calends.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.calends.history.History;
import org.calends.history.HistoryEntry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The history of an obligation, told latest first. */
@Singleton
class Story {

    private final Clock clock;
    private final History history;
    private final ObjectMapper json;

    Story(Clock clock, History history, ObjectMapper json) {
        this.clock = clock;
        this.history = history;
        this.json = json;
    }

    /** @param action as the history names it, such as {@code POSTPONED} */
    record Line(String at, String actor, String action, String reason, List<Change> changes) {
    }

    /** @param from empty when there was nothing before */
    record Change(String field, String from, String to) {
    }

    List<Line> of(UUID obligationId, Locale locale) {
        Dates dates = new Dates(locale);
        List<Line> lines = new ArrayList<>();
        for (HistoryEntry entry : history.of(obligationId)) {
            JsonNode detail = read(entry.detail());
            lines.add(0, new Line(dates.moment(entry.recordedAt(), clock.getZone()), entry.actor(), entry.action(),
                    detail.path("reason").asText(""), changes(detail)));
        }
        return lines;
    }

    boolean isIntact(UUID obligationId) {
        return history.isIntact(obligationId);
    }

    private static List<Change> changes(JsonNode detail) {
        return detail.properties().stream().filter(field -> field.getValue().has("to"))
                .filter(field -> !field.getKey().equals("status") && !field.getKey().equals("completion"))
                .map(field -> new Change(field.getKey(), plain(field.getValue().path("from")),
                        plain(field.getValue().path("to"))))
                .toList();
    }

    private static String plain(JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(plain(item)));
            return String.join(", ", items);
        }
        if (value.isObject()) {
            List<String> parts = new ArrayList<>();
            value.properties().stream().filter(part -> !part.getValue().isNull())
                    .forEach(part -> parts.add(plain(part.getValue())));
            return String.join(" · ", parts);
        }
        return value.isNull() ? "" : value.asText("");
    }

    private JsonNode read(String detail) {
        try {
            return json.readTree(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the history holds JSON", e);
        }
    }
}
