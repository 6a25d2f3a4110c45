package org.calends.reminder.ledger;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.inject.Vetoed;

/** Keeps what would be written. */
@Vetoed
public class SampleQueue extends Queue {

    public final List<NewReminder> written = new ArrayList<>();
    public final Set<String> gone = new HashSet<>();
    /** The names of mails that were asked for, many at once. */
    public final List<String> asked = new ArrayList<>();

    public SampleQueue() {
        super(null, new Settings("1h", LocalTime.of(8, 0), Duration.ofDays(4), Duration.ofMinutes(1), Locale.ENGLISH, false,
                Duration.ofMinutes(2)), URI.create("https://calends.example.com"));
    }

    /** The defaults of the administrator's guide. */
    record Settings(String every, LocalTime sendAt, Duration giveUpAfter, Duration firstRetry, Locale locale,
            boolean tellCompletion, Duration lease) implements CheckSettings {
    }

    @Override
    public int insert(List<NewReminder> fresh, Instant now) {
        written.addAll(fresh);
        return fresh.size();
    }

    @Override
    public boolean isGone(String digest) {
        return gone.contains(digest);
    }

    @Override
    public Predicate<String> goneAmong(Collection<String> names) {
        asked.addAll(names);
        return gone::contains;
    }
}
