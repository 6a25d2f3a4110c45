package org.calends.start;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/**
 * Lets PostgreSQL's driver write batches of rows as one statement each, which an import of many rows is waiting for. What an
 * operator wrote about it stays.
 */
public final class PostgresSettings implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    private static final String BATCHES = "reWriteBatchedInserts";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        if (!H2Settings.URL.equals(name) || value == null || value.getValue() == null) {
            return value;
        }
        return value.withValue(completed(value.getValue()));
    }

    /**
     * @param url a JDBC address; one that is not PostgreSQL's is returned as it is
     * @return the same database with the setting
     */
    static String completed(String url) {
        if (!url.startsWith("jdbc:postgresql:") || url.contains(BATCHES)) {
            return url;
        }
        return url + (url.indexOf('?') < 0 ? '?' : '&') + BATCHES + "=true";
    }
}
