package org.calends.account.sso;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a provider says of somebody, after its signature was verified.
 *
 * @param issuer the provider's address
 * @param subject the name that it gives to nobody else
 * @param values by the names of the claims (OpenID Connect Core 1.0, 5.1)
 */
record SsoClaims(String issuer, String subject, Map<String, Object> values) {

    private static final int LONGEST_NAME = 200;

    /** @return the provider's session, or null where it tells none */
    String sid() {
        return text("sid").orElse(null);
    }

    /** @return when this person said there who it is; empty where the provider does not tell */
    Optional<Instant> authenticatedAt() {
        return values.get("auth_time") instanceof Number seconds ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }

    /** @param trusted whether the provider's word is enough without saying that the address is verified */
    Optional<String> verifiedAddress(boolean trusted) {
        return text("email").filter(address -> trusted || isTrue(values.get("email_verified")));
    }

    /** Some providers write truth as text. */
    private static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }

    /** @return how the person is called, printable and not too long; null where the provider does not tell */
    String displayName() {
        return text("name").map(name -> name.replaceAll("\\p{Cntrl}", " ").strip()).filter(name -> !name.isEmpty())
                .map(name -> name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME)).orElse(null);
    }

    Optional<String> text(String claim) {
        return value(claim).filter(String.class::isInstance).map(String.class::cast).map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** @return one or several; none for whatever is no text */
    Set<String> texts(String claim) {
        Collection<?> found = value(claim).<Collection<?>> map(value -> value instanceof Collection<?> several ? several
                : List.of(value)).orElse(List.of());
        Set<String> texts = new TreeSet<>();
        found.stream().filter(String.class::isInstance).map(String.class::cast).forEach(texts::add);
        return texts;
    }

    boolean has(String claim) {
        return value(claim).isPresent();
    }

    /** The whole name first: some providers name claims by addresses, in which dots stand too. */
    private Optional<Object> value(String claim) {
        return Optional.ofNullable(values.containsKey(claim) ? values.get(claim) : within(values, claim));
    }

    private static Object within(Map<?, ?> object, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return object.get(path);
        }
        return object.get(path.substring(0, dot)) instanceof Map<?, ?> inner ? within(inner, path.substring(dot + 1)) : null;
    }
}
