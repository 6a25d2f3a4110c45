package org.calends.intake.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person's yes did. */
@Schema(name = "AcceptedAs")
public enum AcceptanceResult {
    /** It became an obligation of its own. */
    OBLIGATION,
    /** It is one more source of an obligation that was there before. */
    SOURCE,
    /** It moved the date of an obligation that was there before. */
    POSTPONEMENT
}
