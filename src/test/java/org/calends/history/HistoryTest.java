package org.calends.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class HistoryTest {

    private final UUID subject = UUID.randomUUID();

    @Inject
    History history;

    @Test
    void entries_are_numbered_and_intact_as_written() {
        record("REGISTERED", "title", "一份文件");
        record("EDITED", "title", "another");

        assertThat(history.of(subject)).extracting(HistoryEntry::number).containsExactly(1, 2);
        assertThat(history.isIntact(subject)).isTrue();
    }

    @Test
    void a_changed_word_shows() {
        record("REGISTERED", "title", "before");
        record("EDITED", "title", "after");

        tamper("update history_entry set detail = '{\"title\":\"never\"}' where subject_id = ?1 and number = 1");

        assertThat(history.isIntact(subject)).isFalse();
    }

    @Test
    void a_missing_entry_shows() {
        record("REGISTERED", "title", "one");
        record("EDITED", "title", "two");
        record("EDITED", "title", "three");

        tamper("delete from history_entry where subject_id = ?1 and number = 2");

        assertThat(history.isIntact(subject)).isFalse();
    }

    private void record(String action, String field, String value) {
        QuarkusTransaction.requiringNew().run(() -> history.record(subject, "lin", action, Map.of(field, value)));
    }

    private void tamper(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager().createNativeQuery(sql).setParameter(1, subject).executeUpdate());
    }
}
