package org.calends.start;

import java.util.Collections;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;

import io.quarkus.runtime.StartupEvent;

/**
 * Puts {@link LogInjectionFilter} before every handler of the log, those that the operator added for files of their own
 * included: what
 * must not be written down must not depend on a line in somebody's settings.
 */
@Singleton
class LogHandlers {

    void see(@Observes @Priority(1) StartupEvent start) {
        LogContext log = LogContext.getLogContext();
        guard(log.getLogger("").getHandlers());
        Collections.list(log.getLoggerNames()).forEach(name -> guard(log.getLogger(name).getHandlers()));
    }

    private static void guard(Handler[] handlers) {
        for (Handler handler : handlers) {
            if (handler instanceof ExtHandler outer && outer.getHandlers().length > 0) {
                guard(outer.getHandlers());
            } else {
                handler.setFilter(guarded(handler.getFilter()));
            }
        }
    }

    static Filter guarded(Filter present) {
        return present instanceof LogInjectionFilter ? present : new Guard(present, new LogInjectionFilter());
    }

    /** The operator's filter chooses, ours clears. */
    private record Guard(Filter chosen, LogInjectionFilter ours) implements Filter {

        Guard {
            chosen = chosen instanceof Guard inner ? inner.chosen : chosen;
        }

        @Override
        public boolean isLoggable(LogRecord record) {
            return (chosen == null || chosen.isLoggable(record)) && ours.isLoggable(record);
        }
    }
}
