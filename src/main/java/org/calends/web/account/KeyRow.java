package org.calends.web.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.calends.account.person.ApiKeys.KnownKey;
import org.calends.account.person.KeyScope;
import org.calends.language.WrittenDates;

/**
 * A key as pages show it.
 *
 * @param prefix how it begins, or null
 * @param scopes empty for all
 * @param used when a program last came with it, in words; null when none did
 * @param until when it ends, in words, or null
 */
public record KeyRow(UUID id, String name, String prefix, List<String> scopes, String made, String used, String until,
        boolean expired, boolean revoked) {

    public static KeyRow of(KnownKey key, WrittenDates dates, ZoneId zone) {
        return new KeyRow(key.id(), key.name(), key.prefix(),
                key.scopes().equals(KeyScope.unsaid()) ? List.of()
                        : key.scopes().stream().map(KeyScope::name).toList(),
                dates.moment(key.createdAt(), zone), moment(key.lastUsedAt(), dates, zone),
                moment(key.expiresAt(), dates, zone), key.expired(), key.revoked());
    }

    private static String moment(Instant at, WrittenDates dates, ZoneId zone) {
        return at == null ? null : dates.moment(at, zone);
    }
}
