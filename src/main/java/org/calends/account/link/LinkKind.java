package org.calends.account.link;

/** What a mail about an account is for. */
public enum LinkKind {

    /** Whoever forgot the password chooses another one. */
    RESET,
    /** Somebody new chooses the first password. */
    INVITATION,
    /** Whoever reads this mailbox says that it is theirs. */
    ADDRESS,
    /** Tells that the password has become another one; opens nothing. */
    PASSWORD_CHANGED,
    /** Tells the former mailbox that the account has another address; opens nothing. */
    ADDRESS_CHANGED,
    /** Tells that the password alone is enough again; opens nothing. */
    FACTOR_ENDED;

    public boolean opensSomething() {
        return this == RESET || this == INVITATION || this == ADDRESS;
    }

    /** @return whether its reader chooses a password */
    public boolean isForPassword() {
        return this == RESET || this == INVITATION;
    }
}
