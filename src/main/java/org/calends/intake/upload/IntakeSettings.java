package org.calends.intake.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How outside material comes in. */
@ConfigMapping(prefix = "calends.intake")
public interface IntakeSettings {

    /** Whether a second person must type the date of each suggestion, unseen, before anybody may accept it. */
    @WithDefault("false")
    boolean fourEyes();
}
