package org.calends.mail.watch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.calends.mail.smtp.HeaderText;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.reminder.escalation.Alarm;
import org.calends.reminder.escalation.Alarm.Topic;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says of deadlines that nobody looks after which they are. */
@Singleton
class UnattendedLines {

    static final List<Topic> TOPICS = List.of(Topic.NO_RECIPIENT, Topic.NO_OWNER);
    /** A mail of thousands would not be read; the page lists them all. */
    private static final int MOST = 30;

    private final ObligationSearch obligations;
    private final String baseUrl;

    UnattendedLines(ObligationSearch obligations, @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.obligations = obligations;
        this.baseUrl = baseUrl;
    }

    /** @return a paragraph for each of them that is there and whoever is asked for may see; reads them now */
    Function<AlarmMessages, String> about(List<Alarm> news) {
        List<Alarm> named = news.subList(0, Math.min(MOST, news.size()));
        Map<UUID, Obligation> about = obligations.byId(named.stream().map(UnattendedLines::obligation).distinct().toList());
        return words -> named.stream().map(alarm -> line(words, alarm, about.get(obligation(alarm)))).filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n")) + "\n\n"
                + (news.size() > named.size() ? words.unattendedMore(news.size() - named.size()) + "\n" : "");
    }

    private String line(AlarmMessages words, Alarm alarm, Obligation obligation) {
        if (obligation == null) {
            return null;
        }
        String due = obligation.due().date().toString();
        String title = HeaderText.oneLine(obligation.title());
        return "- " + (alarm.topic() == Topic.NO_OWNER ? words.noOwner(title, due) : words.noRecipient(title, due)) + "\n  "
                + baseUrl + "/obligations/" + obligation.id();
    }

    /** @return how many deadlines these are about */
    static long count(List<Alarm> news) {
        return news.stream().map(UnattendedLines::obligation).distinct().count();
    }

    private static UUID obligation(Alarm alarm) {
        return UUID.fromString(alarm.subject());
    }
}
