package org.calends.mail.smtp;

import java.util.HashMap;
import java.util.Map;

import org.calends.mail.smtp.MailServer.Security;
import org.eclipse.microprofile.config.Config;

import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * The options of Quarkus' mailer for one mail server: what {@code quarkus.mailer.*} says, trusted certificates and signatures
 * among it, but host, port, encryption, login and sender as {@link MailServer} has them.
 */
final class MailerOptions {

    private static final String PREFIX = "quarkus.mailer.";
    /** What was settled when the application was built stands among the settings too, and in no mapping of the running one. */
    private static final String BUILD_TIME = PREFIX + "**";
    private static final int ABOVE_ALL = Integer.MAX_VALUE;

    private MailerOptions() {
    }

    static MailersRuntimeConfig of(MailServer server, Config config) {
        SmallRyeConfig given = config.unwrap(SmallRyeConfig.class);
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withMapping(MailersRuntimeConfig.class).withMappingIgnore(BUILD_TIME).withProfiles(given.getProfiles());
        given.getConfigSources().forEach(builder::withSources);
        return builder.withSources(new PropertiesConfigSource(fixed(server), "mail server", ABOVE_ALL)).build()
                .getConfigMapping(MailersRuntimeConfig.class);
    }

    private static Map<String, String> fixed(MailServer server) {
        Map<String, String> fixed = new HashMap<>();
        fixed.put(PREFIX + "mock", "false");
        fixed.put(PREFIX + "host", server.host());
        fixed.put(PREFIX + "port", Integer.toString(server.port()));
        fixed.put(PREFIX + "from", server.from());
        fixed.put(PREFIX + "bounce-address", server.bounceAddress().orElse(""));
        fixed.put(PREFIX + "username", server.login().map(MailServer.Login::username).orElse(""));
        fixed.put(PREFIX + "password", server.login().map(MailServer.Login::password).orElse(""));
        fixed.put(PREFIX + "login", server.login().isPresent() ? "REQUIRED" : "DISABLED");
        fixed.put(PREFIX + "tls", Boolean.toString(server.security() == Security.FROM_THE_START));
        fixed.put(PREFIX + "start-tls", startTls(server.security()));
        fixed.put(PREFIX + "keep-alive", "false");
        fixed.put(PREFIX + "max-pool-size", "1");
        server.signer().ifPresent(signer -> fixed.put(PREFIX + "dkim.private-key", signer.privateKey()));
        return fixed;
    }

    private static String startTls(Security security) {
        return switch (security) {
            case NONE, FROM_THE_START -> "DISABLED";
            case UPGRADED_IF_OFFERED -> "OPTIONAL";
            case UPGRADED -> "REQUIRED";
        };
    }
}
