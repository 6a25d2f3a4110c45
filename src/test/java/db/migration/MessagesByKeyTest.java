package db.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.calends.language.Languages;
import org.calends.language.LocalizableMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that were stored are told as before in English, and in Chinese as well. */
class MessagesByKeyTest {

    private static final String HAN = "(?s).*\\p{IsHan}.*";

    @ParameterizedTest
    @ValueSource(strings = { "The date is written in full", "The year is not written; 2021 follows from the publication",
            "Moved by 14 days from 2026-12-01", "Moved by 3 working days from 2026-12-01",
            "The words around it speak of: transition end", "The sentence leans on what stands before it: filing",
            "Read day first, the earlier of two days; the other order is possible",
            "\"next Friday\" is read as 2021-05-07; 2021-04-30 is possible too", "It is the author's own event",
            "The year is not written; 2022 follows from the publication; its place in a list puts it a year earlier",
            "The attachment broken.pdf was not read: it is damaged.",
            "It comes again; this is the next time after the publication", "The month stands over the day",
            "Counted back from 2027-03-31 by 10 working days", "It tells when an office is closed",
            "An attachment was not read. The PDF wants a password." })
    void a_reason_is_told_as_before(String sentence) {
        LocalizableMessage message = LocalizableMessage.ofStored(StoredSentences.reason(sentence));

        assertThat(message.code()).startsWith("reason.");
        assertThat(message).hasToString(sentence);
        assertThat(message.in(Languages.CHINESE)).matches(HAN);
        assertThat(StoredSentences.reason(message.stored())).isEqualTo(message.stored());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Nobody owns \"A \"quoted\" title\", due 2021-05-03.",
            "lin@example.com has left and still answers for open obligations: 12. Hand them over.",
            "A mail to lin@example.com was not delivered. The mailbox is full. Ask its owner to make room. The server said: 452 full" })
    void an_alarm_is_told_as_before(String sentence) {
        LocalizableMessage message = LocalizableMessage.ofStored(StoredSentences.alarm(sentence, "MAILBOX_FULL"));

        assertThat(message.code()).startsWith("alarm.");
        assertThat(message).hasToString(sentence);
        assertThat(message.in(Languages.CHINESE)).matches(HAN);
    }

    @Test
    void what_is_not_known_stays_as_it_is() {
        assertThat(StoredSentences.reason("A reason of tomorrow (with a *)")).isEqualTo("A reason of tomorrow (with a *)");
        assertThat(StoredSentences.alarm("It waits.", null)).isEqualTo("It waits.");
    }

    @Test
    void every_row_is_rewritten_once() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:messages-by-key;MODE=PostgreSQL");
                Statement statement = connection.createStatement()) {
            statement.execute("create table suggestion (id uuid primary key, reasons text not null)");
            statement.execute("create table document (id uuid primary key, warnings text not null)");
            statement.execute("create table alarm (id uuid primary key, message varchar(4000), refusal varchar(20))");
            statement.execute("insert into suggestion values (random_uuid(), 'The date is written in full\nOf tomorrow')");
            statement.execute("insert into document values (random_uuid(), '')");
            statement.execute("insert into alarm values (random_uuid(), 'Nobody owns \"It\", due 2021-05-03.', null)");

            V260__Messages_by_key.convert(connection);
            V260__Messages_by_key.convert(connection);

            assertThat(only(statement, "select reasons from suggestion"))
                    .isEqualTo("{\"code\":\"reason.written-in-full\"}\nOf tomorrow");
            assertThat(only(statement, "select warnings from document")).isEmpty();
            assertThat(only(statement, "select message from alarm"))
                    .isEqualTo("{\"code\":\"alarm.no-owner\",\"arguments\":[\"It\",\"2021-05-03\"]}");
        }
    }

    private static String only(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
