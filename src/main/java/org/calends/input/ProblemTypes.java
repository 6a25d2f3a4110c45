package org.calends.input;

import jakarta.inject.Singleton;

import org.calends.language.LocalizableMessage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses by which programs tell problems apart, and at which people find them explained (RFC 9457, 3.1.1). */
@Singleton
public class ProblemTypes {

    /** Where the status says all (RFC 9457, 4.2.1). */
    private static final String NONE = "about:blank";

    private final String baseUrl;

    ProblemTypes(@ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** @param why what is refused and why, or null */
    public String of(LocalizableMessage why) {
        return why == null || why.code() == null ? NONE : baseUrl + "/problems/" + why.code();
    }
}
