package org.calends.visibility;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * The database's side of {@link Visibility}: conditions that Hibernate adds to every query and every look by identifier of an
 * entity that bears the filter. {@code VisibleRowsTest} sees to it that each entity bears it that tells of what a team owns.
 */
public final class VisibleRows {

    /** The filter's name. */
    public static final String FILTER = "visible";

    /** A team that is no more is nobody's. */
    private static final String TEAMS = """
            (select vt.id from team vt where vt.confidential = false or vt.id = :team or exists (
                select 1 from team_member vm join account va on va.id = vm.account_id where vm.team_id = vt.id
                    and va.active = true and (va.username = :person or lower(va.email) = :address)))""";

    /** Of rows that say to which team they belong. */
    public static final String BY_TEAM = "(:everything = true or {alias}.team_id is null or {alias}.team_id in " + TEAMS + ")";

    private static final String UNLESS = "(:everything = true or not exists (select 1 from ";

    /** Of rows about an obligation. */
    public static final String BY_OBLIGATION = UNLESS
            + "obligation vo where vo.id = {alias}.obligation_id and vo.team_id is not null and vo.team_id not in " + TEAMS
            + "))";

    /** Of attempts to send a reminder. */
    public static final String BY_REMINDER = UNLESS + "reminder vr join obligation vo on vo.id = vr.obligation_id"
            + " where vr.id = {alias}.reminder_id and vo.team_id is not null and vo.team_id not in " + TEAMS + "))";

    /** Of what stands in a document. */
    public static final String BY_DOCUMENT = UNLESS
            + "document vd where vd.id = {alias}.document_id and vd.team_id is not null and vd.team_id not in " + TEAMS + "))";

    /** Of addresses of a feed. */
    public static final String BY_FEED = UNLESS
            + "team_feed vf where vf.id = {alias}.feed_id and vf.team_id is not null and vf.team_id not in " + TEAMS + "))";

    /** Of histories: of what belongs to a team now, and of what did when it was deleted. */
    public static final String BY_SUBJECT = "(:everything = true or (({alias}.team_id is null or {alias}.team_id in " + TEAMS
            + ") and not exists (select 1 from obligation vo where vo.id = {alias}.subject_id and vo.team_id is not null and vo.team_id not in "
            + TEAMS
            + ") and not exists (select 1 from subscription vs where vs.id = {alias}.subject_id and vs.team_id is not null and vs.team_id not in "
            + TEAMS + ")))";

    private VisibleRows() {
    }

    /** Whether nothing is hidden. */
    public static final class Everything implements Supplier<Boolean> {
        @Override
        public Boolean get() {
            return Visibility.current().everything();
        }
    }

    /** Who asks, by username. */
    public static final class Person implements Supplier<String> {
        @Override
        public String get() {
            return Visibility.current().person();
        }
    }

    /** Who asks, by address. */
    public static final class Address implements Supplier<String> {
        @Override
        public String get() {
            return Visibility.current().address();
        }
    }

    /** For what is made that belongs to a team. */
    public static final class OfTeam implements Supplier<UUID> {
        @Override
        public UUID get() {
            return Visibility.current().team();
        }
    }
}
