package org.calends.account.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyScopeTest {

    @ParameterizedTest
    @CsvSource({ "GET, /api/obligations, READ", "HEAD, /api/obligations.csv, READ", "GET, /q/metrics, READ",
            "GET, /api/account/keys, READ", "GET, /api/check-runs, READ", "POST, /api/periods, READ",
            "POST, /api/subscriptions/preview, READ", "POST, /api/obligations, WRITE",
            "DELETE, /api/obligations/0190, WRITE", "PUT, /api/account/absence, WRITE", "POST, /api/accounts, WRITE",
            "POST, /api/check-runs, RUN", "POST, /api/check-runs/, RUN", "PROPFIND, /caldav/, CALDAV",
            "GET, /caldav/calendars/lin, CALDAV",
            "GET, /scim/v2/Users, SCIM", "PATCH, /scim/v2/Users/1, SCIM", "POST, /scim, SCIM", "GET, /scimitar, READ",
            "OPTIONS, /caldav, CALDAV", "PUT, /caldav/calendars/lin/x.ics, CALDAV", "PROPFIND, /.well-known/caldav, CALDAV",
            "POST, /api/check-runsx, WRITE", "POST, /api/accountsettings, WRITE" })
    void each_door_asks_for_one_scope(String method, String path, KeyScope needed) {
        assertThat(KeyScope.needed(method, path)).contains(needed);
    }

    @ParameterizedTest
    @CsvSource({ "POST, /api/account/password", "POST, /api/account/keys", "DELETE, /api/account/keys/0190",
            "PUT, /api/account",
            "PUT, /api/account/", "DELETE, /api/account/sessions", "POST, /api/account/email",
            "POST, /api/account/second-factor/",
            "POST, /api/account/second-factor/confirmation" })
    void no_key_makes_a_further_way_in(String method, String path) {
        assertThat(KeyScope.needed(method, path)).isEmpty();
    }

    @Test
    void no_scopes_are_all_of_them_but_a_directory_s_also_for_keys_of_before() {
        assertThat(KeyScope.of(null)).containsExactlyInAnyOrder(KeyScope.READ, KeyScope.WRITE, KeyScope.RUN, KeyScope.CALDAV);
        assertThat(KeyScope.text(List.of())).isNull();
        assertThat(KeyScope.of(KeyScope.text(List.of(KeyScope.CALDAV, KeyScope.READ, KeyScope.READ))))
                .containsExactly(KeyScope.READ, KeyScope.CALDAV);
    }

    @Test
    void a_key_for_a_directory_is_for_nothing_else() {
        assertThat(new ApiKeyDraft("d", List.of(KeyScope.SCIM, KeyScope.SCIM), null).isForMoreThanDirectory()).isFalse();
        assertThat(new ApiKeyDraft("d", List.of(KeyScope.SCIM, KeyScope.READ), null).isForMoreThanDirectory()).isTrue();
        assertThat(ApiKeyDraft.named("d").isForMoreThanDirectory()).isFalse();
    }

    @Test
    void a_key_ends_exactly_at_its_time() {
        Instant end = Instant.parse("2021-05-01T00:00:00Z");
        Account account = new Account(new AccountDraft("lin", null, null, null, Role.VIEWER, null, null), "hash",
                Instant.EPOCH);
        ApiKey key = new ApiKey(account, new ApiKeyDraft("robot", null, end), "cal_abcdef", "hash", Instant.EPOCH);

        assertThat(key.opensTheDoor(end.minusNanos(1))).isTrue();
        assertThat(key.opensTheDoor(end)).isFalse();
        assertThat(key.hasExpired(end)).isTrue();
    }
}
