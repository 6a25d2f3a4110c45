package org.calends.obligation;

/** How far a change to an obligation that comes again reaches. Those that are over never change. */
public enum Scope {
    /** Only this one; the next ones are as if it had not been changed. */
    THIS,
    /** This one and all later ones, its due date included. */
    FOLLOWING
}
