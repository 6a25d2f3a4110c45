package org.calends;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;

/** Empties what the tests of one application share: the ledger and what it is made of, the mailbox, the clock. */
@ApplicationScoped
public class CleanSlate {

    private static final List<String> TABLES = List.of("job", "dead_address", "returned_mail", "link_fetch", "alarm",
            "escalation",
            "send_attempt", "reminder", "next_look", "check_run", "subscription", "confirmation_order", "former_address",
            "account_link",
            "authority_name", "obligation_tag", "idempotent_answer", "obligation",
            "suggestion", "document_piece",
            "document_content", "document", "team_feed_address", "team_feed");
    private static final List<String> TEAMS = List.of("team_member", "team");

    private final MovableClock clock;
    private final TestMailbox mailbox;

    CleanSlate(MovableClock clock, TestMailbox mailbox) {
        this.clock = clock;
        this.mailbox = mailbox;
    }

    @Transactional
    public void wipe() {
        wipeTables();
        mailbox.reset();
        clock.reset();
    }

    /** Leaves mails and the clock as they are. */
    @Transactional
    public void wipeTables() {
        wipeAllButTeams();
        wipe(TEAMS);
    }

    /** What belongs to a team can come back to it. */
    @Transactional
    public void wipeAllButTeams() {
        wipe(TABLES);
        Panache.getSession().createNativeMutationQuery("update authority_edition set edition = 'none'").executeUpdate();
    }

    private static void wipe(List<String> tables) {
        tables.forEach(table -> Panache.getSession().createNativeMutationQuery("delete from " + table).executeUpdate());
    }
}
