package org.calends.mail.smtp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.calends.mail.smtp.DkimSigner.Form;
import org.calends.mail.smtp.DkimSigner.Identity;
import org.eclipse.microprofile.config.Config;

/**
 * Reads {@code quarkus.mailer.dkim.*} as Quarkus defines it. {@code body-limit} is not honoured: whatever it leaves unsigned,
 * anybody could add to.
 */
final class DkimSettings {

    private static final String PREFIX = "quarkus.mailer.dkim.";

    private final Config config;

    DkimSettings(Config config) {
        this.config = config;
    }

    /**
     * @return empty while signing is not switched on
     * @throws IllegalStateException naming the setting that is missing or cannot be used
     */
    Optional<DkimSigner> signer() {
        if (!config.getOptionalValue(PREFIX + "enabled", Boolean.class).orElse(false)) {
            return Optional.empty();
        }
        Identity identity = new Identity(required("sdid"), required("selector"), text("auid").orElse(null),
                config.getOptionalValue(PREFIX + "expire-time", Long.class).orElse(0L));
        try {
            return Optional.of(new DkimSigner(identity, key(), form("header-canon-algo"), form("body-canon-algo"),
                    text("signed-headers").map(names -> Arrays.asList(names.split("\\s*,\\s*"))).orElse(DkimSigner.USUAL)));
        } catch (IllegalArgumentException noKey) {
            throw new IllegalStateException("What " + PREFIX + "private-key or private-key-path holds " + noKey.getMessage(),
                    noKey);
        }
    }

    private String key() {
        Optional<String> path = text("private-key-path");
        if (path.isEmpty()) {
            return required("private-key");
        }
        try {
            return Files.readString(Path.of(path.get()));
        } catch (IOException e) {
            throw new IllegalStateException(PREFIX + "private-key-path cannot be read: " + path.get(), e);
        }
    }

    /** Relaxed unless told otherwise: mail servers on the way do touch blanks. */
    private Form form(String name) {
        return text(name).map(form -> Form.valueOf(form.toUpperCase(Locale.ROOT))).orElse(Form.RELAXED);
    }

    private String required(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException(PREFIX + name + " must be set to sign mails"));
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(PREFIX + name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
