package org.calends.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.core.HttpHeaders;

/** The header {@code Prefer} (RFC 7240): what a client would like better, and gets where there is a choice. */
public final class Prefer {

    static final String ASYNCHRONOUS = "respond-async";

    private Prefer() {
    }

    /** @return whether the sender would rather ask later than wait (RFC 7240, 4.1) */
    public static boolean asksAsynchronous(HttpHeaders headers) {
        List<String> lines = headers.getRequestHeader("Prefer");
        return lines != null && lines.stream().anyMatch(Prefer::asksAsynchronous);
    }

    static boolean asksAsynchronous(String line) {
        return Arrays.stream(line.split(",")).map(each -> each.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .anyMatch(ASYNCHRONOUS::equals);
    }
}
