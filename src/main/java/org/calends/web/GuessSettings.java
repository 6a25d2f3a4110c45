package org.calends.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How patient we are with who guesses. */
@ConfigMapping(prefix = "calends")
interface GuessSettings {

    /** Wrong passwords, keys or secret addresses that one network address has in a minute before it is turned away (429). */
    @WithDefault("60")
    int guessesPerMinute();
}
