package org.calends.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {

    @ParameterizedTest
    @CsvSource({ "/api/accounts/0190/keys, /api/accounts", "/api;x/accounts, /api/accounts", "//api/accounts, /api/accounts",
            "/admin/security, /admin/security", "/act/abc.def, /act", "/feeds/secret.ics, /feeds", "/setup/abc, /setup",
            "/preferences/abc-def, /preferences", "/, /", "/SECRET, /", "/api/SECRET, /api",
            "/api/reminders.csv, /api/reminders" })
    void of_a_path_only_what_holds_no_secret_is_told(String path, String told) {
        assertThat(AccessLog.beginning(path)).isEqualTo(told);
    }
}
