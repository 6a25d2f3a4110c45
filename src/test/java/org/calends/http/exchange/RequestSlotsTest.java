package org.calends.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.calends.http.address.NetworkAddress;
import org.calends.http.connection.CountedSlot;
import org.calends.http.limit.Quota;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestSlotsTest {

    @ParameterizedTest
    @CsvSource({ "/api/obligations.csv,,true", "/api/obligations.ics,type=todo,true", "/api/obligations.json,,true",
            "/obligations/export.csv,q=a,true", "/admin/ledger.csv,,true", "/api/reminders.csv,,true", "/api/backup,,true",
            "/api/obligations,size=100,true", "/api/obligations,q=a&size=500&page=0,true", "/api/obligations,size=0100,true",
            "/api/obligations,size=99,false", "/api/obligations,,false", "/api/obligations,pagesize=100,false",
            "/feeds/secret.ics,,false", "/obligations,,false", "/api/obligations/csv,,false" })
    void files_and_lists_of_a_hundred_are_long(String path, String query, boolean expected) {
        assertThat(RequestSlots.isLong(path, query)).isEqualTo(expected);
    }

    @Test
    void a_place_is_left_to_others_while_its_request_waits_and_is_never_counted_twice() {
        NetworkAddress sender = new NetworkAddress("192.0.2.1");
        Quota places = new Quota(1, 1);
        CountedSlot waiting = new CountedSlot(places, sender);
        CountedSlot other = new CountedSlot(places, sender);

        assertThat(waiting.take()).isTrue();
        assertThat(waiting.take()).isTrue();
        assertThat(other.take()).isFalse();
        waiting.leave();
        waiting.leave();
        assertThat(other.take()).isTrue();
        assertThat(waiting.take()).isFalse();
        other.end();
        assertThat(waiting.take()).isTrue();
        waiting.end();
        assertThat(waiting.take()).isFalse();
        assertThat(places.taken()).isZero();
    }
}
