package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresSettingsTest {

    @ParameterizedTest
    @CsvSource({
            "jdbc:postgresql://db/calends, jdbc:postgresql://db/calends?reWriteBatchedInserts=true",
            "jdbc:postgresql://db/calends?ssl=true, jdbc:postgresql://db/calends?ssl=true&reWriteBatchedInserts=true",
            "jdbc:postgresql://db/calends?reWriteBatchedInserts=false, jdbc:postgresql://db/calends?reWriteBatchedInserts=false",
            "jdbc:h2:file:./data/calends, jdbc:h2:file:./data/calends" })
    void batches_are_written_at_once_on_postgresql_unless_the_operator_says_otherwise(String url, String completed) {
        assertThat(PostgresSettings.completed(url)).isEqualTo(completed);
    }
}
