package org.calends.start;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;

import io.quarkus.logging.LoggingFilter;

/**
 * Keeps each message of the log in one line, so that nobody can make up lines of it with what they send us (ASVS 16.4.1). Lets
 * everything through. What a failure says of itself, in the lines of its stack trace, is not touched.
 */
@LoggingFilter(name = "one-line")
public final class OneLineLog implements Filter {

    /** Speaks to a person who tries it out, in several lines. */
    private static final String DEMONSTRATION = "org.calends.demo";

    private static final PatternFormatter FORM = new PatternFormatter("%m");

    @Override
    public boolean isLoggable(LogRecord record) {
        if (record instanceof ExtLogRecord extended && !String.valueOf(record.getLoggerName()).startsWith(DEMONSTRATION)) {
            String message = FORM.formatMessage(extended);
            String safe = inOneLine(message);
            if (!safe.equals(message)) {
                extended.setMessage(safe, FormatStyle.NO_FORMAT);
            }
        }
        return true;
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
