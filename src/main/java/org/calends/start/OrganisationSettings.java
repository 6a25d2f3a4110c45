package org.calends.start;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where and when the organisation is, and whatever else has a name of one word: one mapping alone may begin there. */
@ConfigMapping(prefix = "calends")
interface OrganisationSettings {

    /** How links in mails and feeds begin, without a slash at the end. */
    URI baseUrl();

    /** The moment at which the application believes that it started; time runs on from there. Default: the real time. */
    Optional<OffsetDateTime> clock();

    /** The organisation's time zone as an IANA id; "today" is the date there. Default: the system's. */
    Optional<String> zone();

    /**
     * The organisation's name, by which mails and pages for people without an account say whose they are. Default: the host.
     */
    Optional<String> organisation();

    /**
     * When people work, every day, in the organisation's zone. A deadline at a time of day falls on the last day with working
     * time
     * before it.
     */
    @WithDefault("09:00-18:00")
    String workingHours();

    /** Wrong secret addresses (feeds, links in mails) that one network has in a minute before it is turned away (429). */
    @WithDefault("60")
    int guessesPerMinute();
}
