package org.calends.backup;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Which tables an archive holds: all but those named here, each with its reason; and what in them is secret. */
final class MovedTables {

    /** The bytes of documents stand in files of their own. */
    static final String DOCUMENT_BYTES = "document_piece";

    /** What passes by itself, or is made anew by whoever needs it. */
    static final Map<String, String> LEFT_BEHIND = Map.of(
            "write_probe", "holds nothing but while the watch tries to write",
            "next_look", "what the next check finds out again",
            "page_session", "people sign in again",
            "job", "belongs to a process",
            "kept_upload", "kept for a day while somebody says what is meant",
            "kept_upload_piece", "kept for a day while somebody says what is meant",
            "kept_upload_rest", "kept for a day while somebody says what is meant");

    /** Tables that hold secrets and nothing without them. */
    static final Set<String> SECRET = Set.of("api_key", "second_factor", "recovery_code", "signing_secret", "account_link");

    /** Columns from which, or with which, somebody could come in. */
    static final Map<String, String> SECRET_COLUMNS = Map.of("account", "password_hash", "subscription", "feed_hash",
            "team_feed_address", "secret_hash");

    /** Where one row shows that somebody works here already. */
    static final Set<String> WORK = Set.of("obligation", "subscription", "document", "suggestion", "reminder", "history_entry",
            "team_feed", "personal_calendar");

    private MovedTables() {
    }

    static boolean isHeld(String table, boolean secrets) {
        return !LEFT_BEHIND.containsKey(table) && !table.equals(DOCUMENT_BYTES) && (secrets || !SECRET.contains(table));
    }

    /** In the place of a secret stands what opens nothing, and is another for each row. */
    static void withoutSecrets(String table, ObjectNode row) {
        String column = SECRET_COLUMNS.get(table);
        JsonNode secret = column == null ? null : row.get(column);
        if (secret != null && !secret.isNull()) {
            row.set(column, TextNode.valueOf("none:" + row.get("id").asText()));
        }
    }
}
