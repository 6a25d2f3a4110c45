package org.calends.account.password;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.calends.input.InvalidInputException;
import org.calends.language.LocalizableMessage;

/**
 * Which new passwords are good enough, after NIST SP 800-63B: long ones, of any characters, and none that is tried first. No
 * mixture of characters is asked for, and none ever ends by age.
 */
@Singleton
public class PasswordRules {

    /** Shorter ones are none of anybody's. */
    public static final int SHORTEST = 8;
    private static final int LONGEST = 1_000;

    private final PasswordSettings settings;
    private volatile CommonPasswords common;

    PasswordRules(PasswordSettings settings) {
        this.settings = settings;
    }

    /**
     * @param field that holds it in the request
     * @param secondFactor whether the account has one
     * @param known of the person: name, address; may hold nulls
     * @throws InvalidInputException when it is not good enough; never says the password
     */
    public void require(String field, String password, boolean secondFactor, List<String> known) {
        refusal(password, secondFactor, known).ifPresent(why -> {
            throw new InvalidInputException(field, why);
        });
    }

    Optional<LocalizableMessage> refusal(String password, boolean secondFactor, List<String> known) {
        String prepared = OpaqueString.of(password);
        int shortest = secondFactor ? settings.shortestWithSecondFactor() : settings.shortest();
        int length = OpaqueString.length(prepared);
        if (length < shortest) {
            return Optional.of(LocalizableMessage.of("account.password.too-short", shortest));
        }
        if (length > LONGEST) {
            return Optional.of(LocalizableMessage.of("account.password.too-long", LONGEST));
        }
        if (!OpaqueString.isTypeable(prepared)) {
            return Optional.of(LocalizableMessage.of("account.password.not-typeable"));
        }
        return isTriedFirst(prepared, known) ? Optional.of(LocalizableMessage.of("account.password.common"))
                : Optional.empty();
    }

    private boolean isTriedFirst(String prepared, List<String> known) {
        return CommonPasswords.isRow(prepared) || common().holds(prepared, names(known));
    }

    /** Read when it is needed first: most processes never judge a password. */
    private CommonPasswords common() {
        if (common == null) {
            common = new CommonPasswords();
        }
        return common;
    }

    private static Set<String> names(List<String> known) {
        Set<String> names = new HashSet<>(Set.of("calends"));
        known.stream().filter(Objects::nonNull).map(each -> each.toLowerCase(Locale.ROOT).replace(" ", ""))
                .flatMap(each -> Stream.of(each, each.replaceFirst("@.*", ""))).forEach(names::add);
        return names;
    }
}
