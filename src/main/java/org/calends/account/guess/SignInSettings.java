package org.calends.account.guess;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What wrong guesses at passwords and keys cost. Counted in one process: several replicas allow as many times more. */
@ConfigMapping(prefix = "calends.sign-in")
interface SignInSettings {

    /** Wrong passwords for one name from one network that cost nothing; each further one waits longer. */
    @WithDefault("10")
    int freeGuesses();

    /** Wrong passwords, and wrong keys, from one network whatever the name that cost nothing. */
    @WithDefault("50")
    int freeGuessesPerNetwork();

    /** How long the first guess that is not free waits; each further one twice as long. */
    @WithDefault("PT1S")
    Duration firstDelay();

    /** The longest time between two guesses at one name from one network, and the longest that anybody waits for an answer. */
    @WithDefault("PT30S")
    Duration longestDelay();

    /**
     * How many may wait for the longest delay beside the line of one name from one network when that line is too long, and
     * three times as many beside that of a network; further ones are refused. With 0 the line is all there is.
     */
    @WithDefault("200")
    int placesBesideTheLine();
}
