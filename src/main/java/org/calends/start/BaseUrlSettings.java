package org.calends.start;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/** Takes slashes from the end of {@code calends.base-url}: whatever is appended to it begins with one. */
public final class BaseUrlSettings implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    static final String BASE_URL = "calends.base-url";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        return BASE_URL.equals(name) && value != null && value.getValue() != null
                ? value.withValue(withoutSlash(value.getValue()))
                : value;
    }

    static String withoutSlash(String url) {
        return url.strip().replaceFirst("/+$", "");
    }
}
