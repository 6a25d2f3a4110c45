package org.calends.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Reads all settings as the application would, and names every one that is wrong at once: its value, where that was written,
 * what is wrong with it, and an example.
 */
public final class ConfigurationCheck {

    private static final Pattern PROPERTY = Pattern.compile("property (\\S+) ");
    private static final Pattern UNKNOWN = Pattern.compile("SRCFG00050: (\\S+) in ");
    private static final Pattern REASON = Pattern.compile("whilst being converted:? (?:[\\w.$]+: )?(?:SRCFG\\d+: )?(.*)",
            Pattern.DOTALL);

    private final UnaryOperator<SmallRyeConfigBuilder> sources;
    private final SettingExamples examples = SettingExamples.ofSample();

    /** @param sources adds where settings are read from */
    ConfigurationCheck(UnaryOperator<SmallRyeConfigBuilder> sources) {
        this.sources = sources;
    }

    /** The settings of whoever started this process. */
    public static ConfigurationCheck ofThisProcess() {
        return new ConfigurationCheck(builder -> builder);
    }

    /** @return the settings, whether they are right or not */
    SmallRyeConfig plain() {
        return builder().build();
    }

    private SmallRyeConfigBuilder builder() {
        return sources.apply(ConfigUtils.configBuilder());
    }

    List<Finding> findings() {
        List<Finding> faults = faults();
        return faults.isEmpty() ? List.of(Finding.fine("settings", "all can be read")) : faults;
    }

    /** @return one finding for each setting that is wrong, in the order of their names */
    public List<Finding> faults() {
        Settings settings = new Settings(plain());
        Map<String, Finding> faults = new TreeMap<>();
        problems().forEach(problem -> fault(problem, settings).ifPresent(found -> faults.putIfAbsent(found.subject(), found)));
        for (SettingRule rule : SettingRule.ALL) {
            settings.text(rule.name()).filter(value -> !rule.allows(value))
                    .ifPresent(value -> faults.putIfAbsent(rule.name(), wrong(rule.name(), value, rule.reason(), settings)));
        }
        return List.copyOf(faults.values());
    }

    private List<String> problems() {
        try {
            SmallRyeConfigBuilder builder = builder();
            SettingMappings.all().forEach(builder::withMapping);
            builder.build();
            return List.of();
        } catch (ConfigValidationException several) {
            List<String> problems = new ArrayList<>();
            for (int i = 0; i < several.getProblemCount(); i++) {
                problems.add(several.getProblem(i).getMessage());
            }
            return problems;
        } catch (IllegalArgumentException one) {
            return List.of(one.getMessage());
        }
    }

    private Optional<Finding> fault(String problem, Settings settings) {
        Matcher unknown = UNKNOWN.matcher(problem);
        if (unknown.find()) {
            return Optional.of(unknown(unknown.group(1), settings));
        }
        Matcher named = PROPERTY.matcher(problem);
        if (!named.find()) {
            return Optional.empty();
        }
        Matcher reason = REASON.matcher(problem);
        String name = named.group(1);
        return Optional.of(wrong(name, settings.text(name).orElse(null),
                reason.find() ? reason.group(1).strip()
                        : settings.text(name).isPresent() ? "it cannot be read" : "it is missing",
                settings));
    }

    private Finding wrong(String name, String value, String reason, Settings settings) {
        String shown = value == null ? "has no value"
                : "\"" + (isSecret(name) ? "***" : value) + "\" from " + settings.source(name);
        return Finding.setting(name, shown + ": " + reason, "Example: " + examples.line(name));
    }

    private Finding unknown(String name, Settings settings) {
        return Finding.setting(name, "there is no such setting (from " + settings.source(name) + ")",
                "Did you mean " + examples.line(examples.nearest(name)) + "?");
    }

    static boolean isSecret(String name) {
        return name.matches(".*(password|secret|credential|token).*");
    }
}
