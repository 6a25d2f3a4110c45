package org.calends.account.sso;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Providers as an administrator configures them. */
final class SsoSample {

    private SsoSample() {
    }

    static SsoProviders providers(Map<String, String> properties) {
        return new SsoProviders(new SmallRyeConfigBuilder().withMapping(SsoSettings.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100)).build().getConfigMapping(SsoSettings.class),
                Clock.systemUTC());
    }

    /** @return what is configured of this provider, under the name {@code house}, with more */
    static Map<String, String> house(String issuer, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of("calends.sso.house.issuer", issuer, "calends.sso.house.client-id",
                TinyProvider.CLIENT, "calends.sso.house.secret", TinyProvider.SECRET, "calends.sso.house.label", "Our house"));
        more.forEach((key, value) -> all.put("calends.sso.house." + key, value));
        return all;
    }
}
