package org.calends.input;

import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files in forms. */
public final class SentFiles {

    private SentFiles() {
    }

    /**
     * A part that is a form itself (multipart/mixed, which RFC 7578 has done away with) comes from the framework as a file
     * that lies nowhere or has no name.
     *
     * @return whether there is nothing to read
     */
    public static boolean isMissing(FileUpload file) {
        return file == null || file.uploadedFile() == null || file.fileName() == null || file.size() == 0;
    }
}
