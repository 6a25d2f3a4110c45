package org.calends.backup;

/** An archive that cannot be taken in, or an instance that cannot take one in; the message says why, for whoever runs it. */
public class ArchiveRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArchiveRefusedException(String why) {
        super(why);
    }
}
