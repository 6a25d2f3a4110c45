package org.calends.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.calends.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class SecurityLogKeepingTest {

    @Inject
    SecurityLogKeeping keeping;

    @Inject
    SecurityLog log;

    @Inject
    SecurityEvents events;

    @Inject
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void an_event_is_kept_for_400_days_and_deleted_after_them() {
        SecurityEventQuery mine = new SecurityEventQuery(List.of(SecurityEventKind.BACKUP_TAKEN), "kept", null, null);
        clock.moveTo("2001-01-01T09:00:00+08:00");
        log.done(SecurityEventKind.BACKUP_TAKEN, "kept", null);

        clock.moveTo("2002-02-05T09:00:00+08:00");
        keeping.forget();
        assertThat(events.count(mine)).isEqualTo(1);

        clock.moveTo("2002-02-05T09:00:01+08:00");
        keeping.forget();
        assertThat(events.count(mine)).isZero();
    }

    @Test
    void the_file_holds_all_of_several_parts_once_and_oldest_first() {
        SecurityEventQuery mine = new SecurityEventQuery(List.of(SecurityEventKind.MAIL_TESTED), "many", null, null);
        for (int i = 0; i < 1_001; i++) {
            log.done(SecurityEventKind.MAIL_TESTED, "many", Integer.toString(i));
        }

        var read = new java.util.ArrayList<SecurityEvent>();
        events.each(mine, read::add);

        assertThat(read).hasSize(1_001).extracting(SecurityEvent::id).doesNotHaveDuplicates();
        assertThat(read).extracting(SecurityEvent::happenedAt).isSorted();
    }
}
