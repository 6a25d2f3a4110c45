package org.calends.mail.smtp;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.calends.mail.smtp.MailServer.Login;
import org.calends.mail.smtp.MailServer.Security;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.arc.DefaultBean;

/**
 * The mail server of {@code quarkus.mailer.*}. Quarkus itself would take {@code localhost} where nobody named a host; a server
 * that nobody named is none.
 */
@DefaultBean
@Singleton
class ConfiguredRoute implements MailRoute {

    private static final String PREFIX = "quarkus.mailer.";
    private static final int PLAIN_PORT = 25;
    private static final int SUBMISSION_PORT = 587;
    private static final int TLS_PORT = 465;

    private final Config config;
    private final URI baseUrl;
    private final Optional<DkimSigner> signer;

    ConfiguredRoute(Config config, @ConfigProperty(name = "calends.base-url") URI baseUrl) {
        this.config = config;
        this.baseUrl = baseUrl;
        this.signer = new DkimSettings(config).signer();
    }

    @Override
    public Optional<MailServer> server() {
        ConfigValue host = config.getConfigValue(PREFIX + "host");
        boolean named = host.getValue() != null && !host.getValue().isBlank()
                && host.getSourceOrdinal() > Integer.MIN_VALUE;
        return named ? Optional.of(serverAt(host.getValue())) : Optional.empty();
    }

    private MailServer serverAt(String host) {
        Security security = security();
        int port = config.getOptionalValue(PREFIX + "port", Integer.class).orElseGet(() -> usualPort(security));
        Optional<Login> login = text("username").map(name -> new Login(name, text("password").orElse("")));
        String from = text("from").orElseGet(() -> "Calends <calends@" + Optional.ofNullable(baseUrl.getHost())
                .orElse("localhost") + ">");
        return new MailServer(host, port, security, login, from, text("bounce-address"), signer);
    }

    private Security security() {
        if (config.getOptionalValue(PREFIX + "tls", Boolean.class).orElse(false)) {
            return Security.FROM_THE_START;
        }
        return switch (text("start-tls").orElse("OPTIONAL").toUpperCase(Locale.ROOT)) {
            case "DISABLED" -> Security.NONE;
            case "REQUIRED" -> Security.UPGRADED;
            default -> Security.UPGRADED_IF_OFFERED;
        };
    }

    private static int usualPort(Security security) {
        return switch (security) {
            case FROM_THE_START -> TLS_PORT;
            case UPGRADED -> SUBMISSION_PORT;
            default -> PLAIN_PORT;
        };
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(PREFIX + name, String.class).filter(value -> !value.isBlank());
    }
}
