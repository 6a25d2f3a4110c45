package org.calends.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The single looks, each just before and after its edge. */
class DoctorTest {

    private static final Instant NOW = Instant.parse("2026-11-30T22:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private static Settings settings(Map<String, String> values) {
        return new Settings(new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(values, "test", 500)).build());
    }

    @Test
    void a_full_disk_is_a_fault_and_a_filling_one_an_advice() {
        assertThat(DiskCheck.judged("disk", 199L << 20).isFault()).isTrue();
        assertThat(DiskCheck.judged("disk", 200L << 20).grade()).isEqualTo(Finding.Grade.ADVICE);
        assertThat(DiskCheck.judged("disk", 2048L << 20).grade()).isEqualTo(Finding.Grade.FINE);
    }

    @Test
    void a_certificate_is_told_of_three_weeks_before_it_ends() {
        Certificates certificates = new Certificates(CLOCK);

        assertThat(certificates.judged("c", "h", NOW).isFault()).isTrue();
        assertThat(certificates.judged("c", "h", NOW.plus(Duration.ofDays(21)).minusSeconds(1)).grade())
                .isEqualTo(Finding.Grade.ADVICE);
        assertThat(certificates.judged("c", "h", NOW.plus(Duration.ofDays(21))).grade()).isEqualTo(Finding.Grade.FINE);
    }

    @Test
    void clocks_may_differ_by_half_a_minute() {
        assertThat(DatabaseCheck.drift(Duration.ofSeconds(-30), "x").isFault()).isFalse();
        assertThat(DatabaseCheck.drift(Duration.ofSeconds(-31), "x").words()).isEqualTo("is 31 s behind x");
    }

    @Test
    void passwords_that_others_can_read_are_a_fault() throws IOException {
        Path file = Files.writeString(folder.resolve("application.properties"), "quarkus.datasource.password=x\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(SecretsCheck.file(file)).singleElement().satisfies(found -> assertThat(found.isFault()).isTrue());

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(SecretsCheck.file(file)).isEmpty();
    }

    @Test
    void a_database_file_that_does_not_exist_yet_needs_a_folder() {
        assertThat(DatabaseCheck.file(folder.resolve("data/calends.mv.db")).isFault()).isFalse();
        assertThat(DatabaseCheck.path("jdbc:h2:file:./data/calends;MODE=PostgreSQL")).isEqualTo("./data/calends");
    }

    @Test
    void no_mail_server_is_a_fault_and_a_local_address_an_advice() {
        assertThat(new MailCheck(settings(Map.of()), CLOCK).findings()).singleElement()
                .satisfies(found -> assertThat(found.advice()).contains("quarkus.mailer.host="));
        assertThat(new AddressCheck(settings(Map.of("calends.base-url", "http://localhost:8080")), CLOCK).findings())
                .singleElement().satisfies(found -> assertThat(found.grade()).isEqualTo(Finding.Grade.ADVICE));
    }

    @Test
    void a_mail_server_that_does_not_answer_is_named_with_the_setting() {
        assertThat(new MailCheck(settings(Map.of("quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", "1",
                "quarkus.mailer.from", "calends@example.com")), CLOCK).findings()).singleElement()
                .satisfies(found -> assertThat(found.isFault() && found.advice().contains("quarkus.mailer.host")).isTrue());
    }

    @Test
    void a_demonstration_clock_is_told_of() {
        assertThat(new ClockCheck(settings(Map.of("calends.clock", "2021-04-26T09:00:00+08:00")), CLOCK).findings())
                .singleElement().satisfies(found -> assertThat(found.words()).contains("calends.clock"));
    }
}
