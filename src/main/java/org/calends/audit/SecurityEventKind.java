package org.calends.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can happen that concerns safety. Whether it succeeded stands beside it. */
public enum SecurityEventKind {

    /** With name and password: a browser each time, a program for the first time in half a day. */
    SIGN_IN,
    SIGN_OUT,
    /** By a provider of single sign-on. */
    SSO_SIGN_IN,
    /** From now on somebody who signs in at a provider is this account. */
    SSO_LINKED,
    /** A key that opens nothing; what keys that are good do is their account's history. */
    KEY_SIGN_IN,
    /** The first administrator's account, made at the address that the first start prints. */
    SET_UP,
    /** More wrong guesses than are answered. */
    GUESSES_LIMITED,
    /** Somebody asked for what is not open to them (403). */
    ACCESS,
    ACCOUNT_OPENED,
    ACCOUNT_CHANGED,
    ACCOUNT_ENDED,
    ACCOUNT_REOPENED,
    ROLE_CHANGED,
    PASSWORD_CHANGED,
    /** Somebody was signed out of a browser from elsewhere. */
    SESSION_ENDED,
    /** Somebody wants a link mailed; on nobody's record where there is no such account. */
    PASSWORD_RESET_ASKED,
    /** By a link that was mailed. */
    PASSWORD_RESET,
    ACCOUNT_INVITED,
    ADDRESS_CHANGE_ASKED,
    /** A wrong code, or a program that says a password where a code is needed. */
    SECOND_FACTOR_SIGN_IN,
    SECOND_FACTOR_MADE,
    SECOND_FACTOR_ENDED,
    RECOVERY_CODES_MADE,
    RECOVERY_CODE_USED,
    ABSENCE_CHANGED,
    API_KEY_MADE,
    API_KEY_REVOKED,
    /** With its feed address; one that a stranger asked for on the open page is on record from when it is confirmed. */
    SUBSCRIPTION_OPENED,
    SUBSCRIPTION_CONFIRMED,
    SUBSCRIPTION_ENDED,
    /** The secret address of a subscription's feed became another one. */
    FEED_ROTATED,
    /** Somebody whom nobody had answered for may be told all that they asked for. */
    SUBSCRIPTION_APPROVED,
    SUBSCRIPTION_DISAPPROVED,
    /** Links in mails are signed by a new secret. */
    SIGNING_SECRET_ROTATED,
    /** A team was made, changed or ended, or somebody came in or went out. */
    TEAM_CHANGED,
    /** A directory made, renamed or deleted a group, or somebody came in or went out. */
    DIRECTORY_GROUP_CHANGED,
    TEAM_FEED_OPENED,
    TEAM_FEED_CHANGED,
    TEAM_FEED_ENDED,
    TEAM_FEED_ADDRESS_MADE,
    TEAM_FEED_ADDRESS_ROTATED,
    TEAM_FEED_ADDRESS_REVOKED,
    ESCALATION_CHANGED,
    LEAD_POLICY_CHANGED,
    WORKING_DAYS_CHANGED,
    AUTHORITIES_CHANGED,
    OBLIGATIONS_HANDED_OVER,
    BACKUP_TAKEN,
    MAIL_TESTED,
    SECURITY_LOG_EXPORTED;

    /** How it ended. */
    @Schema(name = "SecurityEventOutcome")
    public enum Outcome {
        SUCCESS,
        FAILURE
    }
}
