package org.calends.backup;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What an archive holds. No moment stands in it: the same content gives the same bytes.
 *
 * @param format of the archive itself
 * @param schema the version of the database's schema; only an instance with the same takes the archive in
 * @param secrets whether password hashes, keys and what signs links are in it
 */
@JsonPropertyOrder({ "format", "schema", "secrets", "files" })
record ArchiveManifest(int format, String schema, boolean secrets, List<ArchivedFile> files) {

    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    /**
     * @param sha256 of the bytes, in hexadecimal digits
     * @param rows of a table; null of other files
     */
    @JsonPropertyOrder({ "path", "bytes", "sha256", "rows" })
    record ArchivedFile(String path, long bytes, String sha256, Long rows) {
    }

    long rows() {
        return files.stream().filter(file -> file.rows() != null).mapToLong(ArchivedFile::rows).sum();
    }
}
