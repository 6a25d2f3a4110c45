package org.calends.reminder.escalation;

import java.time.Duration;
import java.util.Optional;

import org.calends.account.person.MailAddress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What holds for obligations that no escalation rule matches, and for all. */
@ConfigMapping(prefix = "calends.escalation")
public interface EscalationSettings {

    /** How many days before the last safe day the deputy hears of what nobody acknowledged. */
    @WithDefault("1")
    int deputyDays();

    /** To whom it goes after that; nobody when left out. */
    Optional<@MailAddress String> contact();

    /** How many days before the last safe day it goes to the contact. */
    @WithDefault("0")
    int contactDays();

    /** How long those who were told have before it goes further. */
    @WithDefault("PT4H")
    Duration patience();
}
