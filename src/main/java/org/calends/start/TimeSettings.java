package org.calends.start;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What time it is for the organisation. */
@ConfigMapping(prefix = "calends")
interface TimeSettings {

    /** The moment at which the application believes that it started; time runs on from there. Default: the real time. */
    Optional<OffsetDateTime> clock();

    /** The organisation's time zone; "today" is the date there. Default: the system's. */
    Optional<ZoneId> zone();
}
