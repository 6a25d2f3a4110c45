package org.calends.reminder.ledger;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The daily check. */
@ConfigMapping(prefix = "calends.check")
public interface CheckSettings {

    /** How often the check runs. It may run often: what was told is not told again. */
    @WithDefault("1h")
    String every();

    /** When those are told who chose no time, in their own zone. A check asked for by hand does not wait for it. */
    @WithDefault("08:00")
    LocalTime sendAt();

    /** How long a reminder is tried before it is given up. */
    @WithDefault("P4D")
    Duration giveUpAfter();

    /** How soon a reminder is tried again that the mail server did not take just now; each further pause is longer. */
    @WithDefault("PT1M")
    Duration firstRetry();

    /** The language of those who are told out of duty and of whom nothing is known: {@code en}, {@code zh-CN} or {@code de}. */
    @WithDefault("en")
    Locale locale();

    /** Whether those who were told of an obligation also hear that it is done; its owner hears it anyway. */
    @WithDefault("false")
    boolean tellCompletion();

    /** How long a process may take to send what it took; after that another one takes it over. */
    @WithDefault("PT2M")
    Duration lease();
}
