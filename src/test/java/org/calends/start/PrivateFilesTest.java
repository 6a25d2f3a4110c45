package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PrivateFilesTest {

    @TempDir
    Path home;

    private Path folder;
    private Path database;

    @BeforeEach
    void name() {
        folder = home.resolve("data");
        database = folder.resolve("calends");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path open(String name) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createFile(folder.resolve(name));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    @Test
    void h2_finds_a_private_file_in_a_private_folder() throws Exception {
        PrivateFiles.prepare(database);

        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database)) {
            connection.createStatement().execute("create table secret (id int)");
        }
        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("calends.mv.db"))).isEqualTo("rw-------");
    }

    @Test
    void what_others_could_read_is_taken_from_them() throws Exception {
        Path file = open("calends.mv.db");
        Path trace = open("calends.trace.db");

        PrivateFiles.prepare(database);

        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(trace)).isEqualTo("rw-------");
        assertThat(rights(folder)).isEqualTo("rwx------");
    }

    @Test
    void a_folder_that_holds_other_things_too_stays_open_for_them() throws Exception {
        Path ours = open("calends.mv.db");
        Path other = open("calendar.txt");

        PrivateFiles.prepare(database);

        assertThat(rights(ours)).isEqualTo("rw-------");
        assertThat(rights(other)).isEqualTo("rw-r--r--");
        assertThat(rights(folder)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void a_file_that_its_owner_may_only_read_stays_so() throws Exception {
        Path file = open("calends.mv.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        PrivateFiles.prepare(database);

        assertThat(rights(file)).isEqualTo("r--------");
    }
}
