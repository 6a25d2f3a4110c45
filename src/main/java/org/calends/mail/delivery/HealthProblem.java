package org.calends.mail.delivery;

/**
 * Something that keeps people from being told and that somebody must look at.
 *
 * @param detail what exactly, in one line
 */
public record HealthProblem(Kind kind, String detail) {

    /** What is wrong. */
    public enum Kind {
        /** Nobody named a mail server. */
        NOT_CONFIGURED(false),
        /** The mail server lets nothing through. */
        SERVER_REFUSES(false),
        /** The server of another channel lets nothing through. */
        CHANNEL_REFUSES(false),
        /** More reminders were given up than should be. */
        FAILURES(false),
        /** Mails to an address come back. */
        DEAD_ADDRESS(false),
        /** The clock was set by more than a little, or the machine slept. */
        CLOCK_SET(false),
        /** The newest backup is too old. */
        BACKUP_LATE(false),
        /** The ledger lacks what the last check should have written. */
        MISSING(false),
        /** The last check is too old. */
        CHECK_LATE(true),
        /** Reminders wait although the mail server takes mails. */
        DELIVERY_STUCK(true),
        /** The ledger cannot be read. */
        NO_LEDGER(true),
        /** The ledger can be read and not be written: the disk is full, or may only be read. */
        NO_ROOM(true);

        private final boolean ours;

        Kind(boolean ours) {
            this.ours = ours;
        }

        /** @return whether it is something that happened and that people should know, not something that keeps mails back */
        public boolean isNews() {
            return this == DEAD_ADDRESS || this == CLOCK_SET || this == BACKUP_LATE;
        }

        /** @return whether this process itself does not work, so that another one should take its place */
        public boolean isOurs() {
            return ours;
        }
    }
}
