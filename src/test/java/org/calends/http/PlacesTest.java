package org.calends.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    @ParameterizedTest
    @CsvSource({ "/api/obligations.csv,,true", "/api/obligations.ics,type=todo,true", "/api/obligations.json,,true",
            "/obligations/export.csv,q=a,true", "/admin/ledger.csv,,true", "/api/reminders.csv,,true", "/api/backup,,true",
            "/api/obligations,size=100,true", "/api/obligations,q=a&size=500&page=0,true", "/api/obligations,size=0100,true",
            "/api/obligations,size=99,false", "/api/obligations,,false", "/api/obligations,pagesize=100,false",
            "/feeds/secret.ics,,false", "/obligations,,false", "/api/obligations/csv,,false" })
    void files_and_lists_of_a_hundred_are_long(String path, String query, boolean expected) {
        assertThat(Places.isLong(path, query)).isEqualTo(expected);
    }
}
