package org.calends.account.person;

import java.security.GeneralSecurityException;

import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.util.ModularCrypt;

import io.quarkus.elytron.security.common.BcryptUtil;

/** Passwords as they are stored: hashed with bcrypt. */
public final class Passwords {

    /** Takes the place of an account's where there is none: no password is right, and finding that out takes as long. */
    public static final String NOBODYS_HASH = BcryptUtil.bcryptHash(Secrets.make());

    private Passwords() {
    }

    public static boolean matches(String hash, char[] password) {
        try {
            WildFlyElytronPasswordProvider provider = WildFlyElytronPasswordProvider.getInstance();
            Password stored = ModularCrypt.decode(hash);
            PasswordFactory factory = PasswordFactory.getInstance(stored.getAlgorithm(), provider);
            return factory.verify(factory.translate(stored), password);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored password hash is unreadable", e);
        }
    }
}
