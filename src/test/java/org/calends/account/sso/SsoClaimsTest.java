package org.calends.account.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.calends.account.person.Role;
import org.junit.jupiter.api.Test;

/** What claims and groups mean. */
class SsoClaimsTest {

    private static final RoleMapping GROUPS = new RoleMapping(Set.of("all"), Set.of("compliance", "legal"), Set.of("it"), null);

    @Test
    void groups_are_found_by_name_by_path_and_as_one_text() {
        SsoClaims claims = of(Map.of("realm_access", Map.of("roles", List.of("b", "a", 7)), "https://x.example/groups", "one"));

        assertThat(claims.texts("realm_access.roles")).containsExactly("a", "b");
        assertThat(claims.texts("https://x.example/groups")).containsExactly("one");
        assertThat(claims.texts("groups")).isEmpty();
        assertThat(claims.texts("realm_access.roles.deeper")).isEmpty();
    }

    @Test
    void an_address_counts_when_it_is_verified_or_the_provider_is_trusted() {
        assertThat(of(Map.of("email", "a@b.example")).verifiedAddress(false)).isEmpty();
        assertThat(of(Map.of("email", "a@b.example", "email_verified", false)).verifiedAddress(false)).isEmpty();
        assertThat(of(Map.of("email", "a@b.example")).verifiedAddress(true)).contains("a@b.example");
        assertThat(of(Map.of("email", "a@b.example", "email_verified", true)).verifiedAddress(false)).isPresent();
        assertThat(of(Map.of("email", "a@b.example", "email_verified", "true")).verifiedAddress(false)).isPresent();
    }

    @Test
    void a_name_is_printable_and_not_too_long() {
        assertThat(of(Map.of("name", "Lin\nMei")).displayName()).isEqualTo("Lin Mei");
        assertThat(of(Map.of("name", "x".repeat(201))).displayName()).hasSize(200);
        assertThat(of(Map.of()).displayName()).isNull();
    }

    @Test
    void when_somebody_said_who_it_is_may_be_told() {
        assertThat(of(Map.of("auth_time", 60)).authenticatedAt()).contains(Instant.EPOCH.plusSeconds(60));
        assertThat(of(Map.of()).authenticatedAt()).isEmpty();
    }

    @Test
    void the_highest_role_of_all_groups_counts() {
        assertThat(GROUPS.of(Set.of("all", "it", "legal"))).contains(Role.ADMIN);
        assertThat(GROUPS.of(Set.of("all", "legal"))).contains(Role.EDITOR);
        assertThat(GROUPS.of(Set.of("all"))).contains(Role.VIEWER);
        assertThat(GROUPS.of(Set.of("ALL", "others"))).isEmpty();
        assertThat(new RoleMapping(Set.of(), Set.of(), Set.of("it"), Role.VIEWER).of(Set.of())).contains(Role.VIEWER);
    }

    @Test
    void without_groups_none_decide() {
        assertThat(GROUPS.decides()).isTrue();
        assertThat(RoleMapping.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Role.EDITOR)).decides())
                .isFalse();
    }

    @Test
    void a_provider_is_reached_by_https_but_on_ones_own_machine() {
        for (String issuer : List.of("https://id.example", "http://localhost:8080/realms/x", "http://127.0.0.1")) {
            SsoSample.providers(SsoSample.house(issuer, Map.of())).check(null);
        }
        assertThatIllegalStateException().isThrownBy(
                () -> SsoSample.providers(SsoSample.house("http://id.example", Map.of())).check(null));
    }

    private static SsoClaims of(Map<String, Object> values) {
        return new SsoClaims("https://id.example", "s", values);
    }
}
