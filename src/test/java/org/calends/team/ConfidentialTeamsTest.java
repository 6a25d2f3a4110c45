package org.calends.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class ConfidentialTeamsTest {

    private static final UUID QUIET = new UUID(1, 1);
    private static final UUID OPEN = new UUID(2, 2);
    private static final ConfidentialTeams TEAMS = new ConfidentialTeams(Map.of(QUIET, Set.of("lin@example.com")));

    @Test
    void what_is_confidential_is_for_members_only() {
        assertThat(TEAMS.isOpenTo(QUIET, "Lin@Example.com")).isTrue();
        assertThat(TEAMS.isOpenTo(QUIET, "wang@example.com")).isFalse();
        assertThat(TEAMS.isOpenTo(QUIET, null)).isFalse();
    }

    @Test
    void all_else_is_for_everybody() {
        assertThat(TEAMS.isOpenTo(OPEN, "wang@example.com")).isTrue();
        assertThat(TEAMS.isOpenTo(null, "wang@example.com")).isTrue();
        assertThat(TEAMS.isConfidential(null)).isFalse();
    }
}
