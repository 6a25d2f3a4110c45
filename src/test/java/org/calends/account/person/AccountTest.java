package org.calends.account.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.calends.account.signin.Identities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    private static final Instant NOW = Instant.parse("2021-04-26T01:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Account account(String displayName, Role role, String locale, String zone) {
        return new Account(new AccountDraft("lin", null, displayName, "lin@example.com", role, locale, zone), "hash", NOW);
    }

    @Test
    void is_what_its_draft_says_and_else_a_viewer_by_the_name_of_signing_in() {
        Account account = account("Lin Mei", Role.EDITOR, "zh-CN", "Europe/Paris");
        assertThat(account.displayName()).isEqualTo("Lin Mei");
        assertThat(account.role()).isEqualTo(Role.EDITOR);
        assertThat(account.locale()).isEqualTo("zh-CN");
        assertThat(account.zone()).isEqualTo("Europe/Paris");
        assertThat(account.email()).isEqualTo("lin@example.com");
        assertThat(account.username()).isEqualTo("lin");
        assertThat(account.createdAt()).isEqualTo(NOW);
        assertThat(account.passwordHash()).isEqualTo("hash");

        Account plain = account(null, null, null, null);
        assertThat(plain.displayName()).isEqualTo("lin");
        assertThat(plain.role()).isEqualTo(Role.VIEWER);
        assertThat(plain.isActive()).isTrue();
    }

    @Test
    void its_days_begin_where_it_says_or_where_the_organisation_is() {
        assertThat(account(null, null, null, "Europe/Paris").zoneWithin(SHANGHAI)).hasToString("Europe/Paris");
        assertThat(account(null, null, null, null).zoneWithin(SHANGHAI)).isEqualTo(SHANGHAI);
        assertThat(account(null, null, null, "Mars/Olympus").zoneWithin(SHANGHAI)).isEqualTo(SHANGHAI);
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-09, chen@example.com", "2021-05-10,", "2021-05-11," })
    void is_stood_in_for_until_the_day_of_being_back(LocalDate today, String standIn) {
        Account account = account(null, null, null, null);
        assertThat(account.standIn(today)).isEmpty();
        assertThat(account.awayUntil()).isNull();

        account.leave(LocalDate.of(2021, 5, 10), "chen@example.com");

        assertThat(account.standIn(today).orElse(null)).isEqualTo(standIn);
        assertThat(account.awayUntil()).hasToString("2021-05-10");
    }

    @Test
    void ends_and_begins_again() {
        Account account = account(null, null, null, null);
        account.deactivate();
        assertThat(account.isActive()).isFalse();
        account.activate();
        assertThat(account.isActive()).isTrue();
        account.changePassword("another");
        assertThat(account.passwordHash()).isEqualTo("another");
    }

    @Test
    void a_key_opens_until_it_is_revoked_or_its_account_ends() {
        Account account = account(null, null, null, null);
        ApiKey key = new ApiKey(account, ApiKeyDraft.named("reader"), "cal_abcdef", "hash", NOW);
        assertThat(key.opensTheDoor(NOW)).isTrue();
        assertThat(key.isRevoked()).isFalse();
        assertThat(key.name()).isEqualTo("reader");
        assertThat(key.createdAt()).isEqualTo(NOW);
        assertThat(key.lastUsedAt()).isNull();
        key.used(NOW.plusSeconds(1));
        assertThat(key.lastUsedAt()).isEqualTo(NOW.plusSeconds(1));

        account.deactivate();
        assertThat(key.opensTheDoor(NOW)).isFalse();
        account.activate();
        key.revoke(NOW);
        assertThat(key.opensTheDoor(NOW)).isFalse();
        assertThat(key.isRevoked()).isTrue();
    }

    @Test
    void each_role_includes_those_before_it() {
        assertThat(List.of(Role.values())).extracting(Role::names).containsExactly(Set.of("viewer"),
                Set.of("viewer", "editor"), Set.of("viewer", "editor", "admin"));
    }

    @Test
    void the_identity_of_an_account_carries_it_and_its_roles() {
        Account account = account(null, Role.EDITOR, null, null);

        assertThat(Identities.accountOf(Identities.of(account))).contains(account);
        assertThat(Identities.of(account).getRoles()).containsExactlyInAnyOrder("viewer", "editor");
        assertThat(Identities.of(account).getPrincipal().getName()).isEqualTo("lin");
    }
}
