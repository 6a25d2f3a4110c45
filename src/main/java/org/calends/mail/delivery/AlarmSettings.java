package org.calends.mail.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.calends.account.person.MailAddress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When somebody must look, and who. */
@ConfigMapping(prefix = "calends.alarm")
public interface AlarmSettings {

    /** Whether this process watches over itself and the ledger. */
    @WithDefault("true")
    boolean watch();

    /** How often it looks. */
    @WithDefault("PT1M")
    Duration every();

    /** Addresses to tell instead of the administrators' accounts. */
    Optional<List<@MailAddress String>> to();

    /** How long to keep silent about what was told already. */
    @WithDefault("PT6H")
    Duration repeat();

    /** How old the last check may become. */
    @WithDefault("PT2H")
    Duration checkAge();

    /** How long a reminder whose moment has come may wait for its delivery. */
    @WithDefault("PT10M")
    Duration deliveryAge();

    /** How many reminders may be given up in a day. */
    @WithDefault("5")
    int failures();
}
