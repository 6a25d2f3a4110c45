package org.calends.account.person;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may do. Each role includes those before it. */
public enum Role {

    /** Reads, and owns subscriptions. */
    VIEWER,
    /** Writes obligations and decides suggestions. */
    EDITOR,
    /** Keeps accounts, keys, runs and settings. */
    ADMIN;

    /** The names by which doors ask for a role. */
    public static final String VIEWERS = "viewer";
    public static final String EDITORS = "editor";
    public static final String ADMINS = "admin";

    public Set<String> names() {
        return EnumSet.range(VIEWER, this).stream().map(Role::roleName).collect(Collectors.toSet());
    }

    private String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
