package org.calends.start;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/**
 * Leads the access log, where it is switched on, through the log: what Quarkus writes into a file of its own passes no filter,
 * and the requests hold live links. A log handler with the filter {@code one-line} gives it a file again.
 */
public final class AccessLogSettings implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    private static final String OWN_FILE = "quarkus.http.access-log.log-to-file";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        return OWN_FILE.equals(name) && value != null ? value.withValue("false") : value;
    }
}
