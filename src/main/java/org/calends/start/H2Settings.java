package org.calends.start;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/**
 * Puts the settings that make H2 safe into every H2 address, whatever the operator wrote.
 *
 * <p>
 * As shipped, H2 delays writing by half a second and so loses acknowledged commits when the process is killed, and it may
 * answer a repeated query from an outdated result. {@code AUTO_SERVER} would open a port, so it is taken out.
 */
public final class H2Settings implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    static final String URL = "quarkus.datasource.jdbc.url";

    private static final Map<String, String> ENFORCED = enforced();

    private static Map<String, String> enforced() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("MODE", "PostgreSQL");
        settings.put("DATABASE_TO_LOWER", "TRUE");
        settings.put("DEFAULT_NULL_ORDERING", "HIGH");
        settings.put("WRITE_DELAY", "0");
        settings.put("OPTIMIZE_REUSE_RESULTS", "0");
        return settings;
    }

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        if (!URL.equals(name) || value == null || value.getValue() == null) {
            return value;
        }
        return value.withValue(enforceOn(value.getValue()));
    }

    /**
     * @param url a JDBC address; one that is not H2's is returned as it is
     * @return the same database with our settings in place of the operator's, other settings kept
     */
    static String enforceOn(String url) {
        if (!url.startsWith("jdbc:h2:")) {
            return url;
        }
        String[] parts = url.split(";");
        StringBuilder safe = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            if (isTheOperators(parts[i])) {
                safe.append(';').append(parts[i]);
            }
        }
        ENFORCED.forEach((setting, value) -> safe.append(';').append(setting).append('=').append(value));
        return safe.toString();
    }

    private static boolean isTheOperators(String part) {
        String setting = part.split("=", 2)[0].trim().toUpperCase(Locale.ROOT);
        return !setting.isEmpty() && !setting.equals("AUTO_SERVER") && !ENFORCED.containsKey(setting);
    }
}
