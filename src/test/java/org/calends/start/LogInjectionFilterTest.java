package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInjectionFilterTest {

    @ParameterizedTest
    @ValueSource(strings = { "a\r\n2026-11-25 INFO all is well", "a\nb", "a\u2028b", "a\u0085b", "a\u0000b", "a\u001b[2Jb" })
    void what_was_sent_to_us_makes_no_line_of_its_own(String hostile) {
        ExtLogRecord record = new ExtLogRecord(Level.WARN, "The address %s is not muted", ExtLogRecord.FormatStyle.PRINTF,
                LogInjectionFilterTest.class.getName());
        record.setLoggerName("org.calends.mail");
        record.setParameters(new Object[] { hostile });

        assertThat(new LogInjectionFilter().isLoggable(record)).isTrue();

        assertThat(new PatternFormatter("%m").formatMessage(record)).startsWith("The address a").endsWith("is not muted")
                .doesNotContainPattern("[\\p{Cntrl}\\u2028\\u0085]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "100 % sure", "5月26日：完成", "\tindented" })
    void what_is_one_line_stays_as_it_is(String message) {
        assertThat(LogInjectionFilter.inOneLine(message)).isEqualTo(message);
    }
}
