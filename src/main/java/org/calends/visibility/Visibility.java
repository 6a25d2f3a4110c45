package org.calends.visibility;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * For whom the database is asked. What belongs to a confidential team is found only for its members, for what itself belongs
 * to the team, and for the application where it acts by itself and says so. Who says nothing is nobody in particular: a
 * forgotten place shows too little, never too much.
 *
 * @param everything whether nothing is hidden: for the application's own work, never for an answer
 * @param person who signed in, by username; empty for nobody
 * @param address of an account, in small letters, where only that is known; empty for none
 * @param team for which something is made that belongs to it, whoever reads it; zero for none
 */
public record Visibility(boolean everything, String person, String address, UUID team) {

    private static final UUID NONE = new UUID(0, 0);
    private static final ThreadLocal<Visibility> SAID = new ThreadLocal<>();

    /** Nobody in particular: what is confidential is hidden. */
    public static final Visibility ORGANISATION = new Visibility(false, "", "", NONE);
    /** The application's own work, such as the check. {@code ArchitectureTest} lists who may say so. */
    public static final Visibility EVERYTHING = new Visibility(true, "", "", NONE);

    public static Visibility ofPerson(String username) {
        return username == null ? ORGANISATION : new Visibility(false, username, "", NONE);
    }

    /** @return what the active account with this address sees; what nobody in particular sees where there is none */
    public static Visibility ofAddress(String email) {
        return email == null ? ORGANISATION : new Visibility(false, "", email.strip().toLowerCase(Locale.ROOT), NONE);
    }

    /** @param team null: the organisation */
    public static Visibility ofTeam(UUID team) {
        return team == null ? ORGANISATION : new Visibility(false, "", "", team);
    }

    /** @return for whom this thread asks: as was said, or whoever signed in to make the request */
    public static Visibility current() {
        Visibility said = SAID.get();
        return said != null ? said : ofPerson(signedIn());
    }

    /** Work on other threads begins with {@link #ORGANISATION} again. */
    public <T> T during(Supplier<T> work) {
        Visibility before = SAID.get();
        SAID.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                SAID.remove();
            } else {
                SAID.set(before);
            }
        }
    }

    public void run(Runnable work) {
        during(() -> {
            work.run();
            return null;
        });
    }

    private static String signedIn() {
        if (Arc.container() == null || !Arc.container().requestContext().isActive()) {
            return null;
        }
        SecurityIdentity identity = Arc.container().instance(CurrentIdentityAssociation.class).get().getIdentity();
        return identity == null || identity.isAnonymous() ? null : identity.getPrincipal().getName();
    }
}
