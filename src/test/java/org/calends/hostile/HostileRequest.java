package org.calends.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One request.
 *
 * @param as who sends it
 * @param path with its query, percent-encoded
 * @param body empty for none
 */
record HostileRequest(Identity as, String method, String path, Map<String, String> headers, byte[] body) {

    enum Identity {
        ADMIN,
        VIEWER,
        NOBODY
    }

    /** @return what a person needs to send it again */
    String told() {
        String sent = new String(body, StandardCharsets.UTF_8);
        return as + " " + method + " " + path + " " + headers + "\n" + sent.substring(0, Math.min(sent.length(), 2_000));
    }
}
