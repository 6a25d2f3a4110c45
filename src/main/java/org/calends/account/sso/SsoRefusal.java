package org.calends.account.sso;

/** Why somebody is not let in whom a provider vouches for, as far as the sign-in page says it. */
public enum SsoRefusal {

    /** The provider did not answer, or its answer cannot be believed, or the account has ended. */
    FAILED,
    /** None of this person's groups means a role here. */
    NO_ROLE,
    /** Somebody else has this name or address here, and no rule says that it is the same person. */
    TAKEN,
    /** The provider tells no name that an account could have. */
    NO_NAME
}
