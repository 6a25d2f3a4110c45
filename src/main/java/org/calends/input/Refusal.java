package org.calends.input;

import org.calends.language.LocalizableMessage;

/** An exception that says why something is refused, to whoever asked for it. */
public interface Refusal {

    /** @return what to change, or do instead */
    LocalizableMessage refusal();
}
