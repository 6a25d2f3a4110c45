package org.calends.doctor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.calends.start.MachineClock;

import io.smallrye.config.SmallRyeConfig;

/** Looks at everything in turn. Where settings are wrong the rest is looked at all the same, as far as it can be. */
public final class Doctor {

    private final ConfigurationCheck configuration;
    private final Clock clock;

    public Doctor() {
        this(ConfigurationCheck.ofThisProcess(), MachineClock.get());
    }

    Doctor(ConfigurationCheck configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** @return what was found, in the order of an installation */
    public List<Finding> examine() {
        SmallRyeConfig config = configuration.plain();
        Settings settings = new Settings(config);
        List<Finding> findings = new ArrayList<>(configuration.findings());
        findings.addAll(new SecretsCheck(settings).findings());
        findings.addAll(new DatabaseCheck(settings, clock).findings());
        findings.addAll(new DiskCheck(settings).findings());
        findings.addAll(new ClockCheck(settings, clock).findings());
        findings.addAll(new MailCheck(settings, clock).findings());
        findings.addAll(new AddressCheck(settings, clock).findings());
        return findings;
    }
}
