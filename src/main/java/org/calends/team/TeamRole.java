package org.calends.team;

/** What somebody may do in a team, at most: the role in the organisation is the ceiling. Each one includes those before. */
public enum TeamRole {
    /** Sees what belongs to the team. */
    VIEWER,
    /** Changes it as well. */
    EDITOR,
    /** Says who is in the team, too. */
    ADMIN
}
