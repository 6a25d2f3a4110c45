package org.calends.account.password;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who may sign in with a password. Where everybody comes by single sign-on, passwords remain for few: somebody has to be
 * able to come in when the provider is away.
 */
@ApplicationScoped
public class PasswordUse {

    private final Optional<Set<String>> onlyFor;

    public PasswordUse(PasswordSettings settings) {
        this.onlyFor = settings.onlyFor();
    }

    /** @return whether there are accounts whose passwords open nothing */
    public boolean isForSome() {
        return onlyFor.isPresent();
    }

    public boolean isFor(String username) {
        return onlyFor.map(names -> names.contains(username)).orElse(true);
    }
}
