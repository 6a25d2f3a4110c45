package org.calends.start;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;

import io.quarkus.logging.LoggingFilter;

/**
 * Keeps each message of the log in one line, so that nobody can make up lines of it with what they send us (ASVS 16.4.1), and
 * takes secrets out of it, whoever logs them (ASVS 16.2.5): requests hold live links, keys and passwords, and what fails
 * repeats them. What a failure says of itself is treated alike. Lets everything through.
 */
@LoggingFilter(name = "one-line")
public final class LogInjectionFilter implements Filter {

    /** Speaks to a person who tries it out, in several lines, and shows a feed of samples. It is no part of the product. */
    private static final String DEMONSTRATION = "org.calends.demo";

    private static final PatternFormatter FORM = new PatternFormatter("%m");

    @Override
    public boolean isLoggable(LogRecord record) {
        if (record instanceof ExtLogRecord extended && !String.valueOf(record.getLoggerName()).startsWith(DEMONSTRATION)) {
            String message = FORM.formatMessage(extended);
            String safe = safe(message);
            if (!safe.equals(message)) {
                extended.setMessage(safe, FormatStyle.NO_FORMAT);
            }
            if (record.getThrown() != null) {
                record.setThrown(ClearedFailure.of(record.getThrown(), LogInjectionFilter::safe));
            }
        }
        return true;
    }

    private static String safe(String message) {
        return inOneLine(Redaction.in(message));
    }

    static String inOneLine(String message) {
        if (message == null) {
            return "";
        }
        StringBuilder safe = new StringBuilder(message.length());
        message.codePoints().forEach(character -> append(safe, character));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int character) {
        int type = Character.getType(character);
        boolean breaks = type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
        if (breaks && character != '\t') {
            safe.append(String.format("\\u%04x", character));
        } else {
            safe.appendCodePoint(character);
        }
    }
}
