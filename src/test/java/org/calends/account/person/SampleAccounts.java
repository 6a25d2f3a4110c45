package org.calends.account.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Vetoed;

/** Accounts without a database. */
public final class SampleAccounts {

    private SampleAccounts() {
    }

    public static Account account(String username, String email, String locale, String zone) {
        return new Account(new AccountDraft(username, null, null, email, Role.EDITOR, locale, zone), "hash", Instant.EPOCH);
    }

    /** @return a door that knows these by their names */
    public static Accounts known(Account... accounts) {
        return new Remembered(List.of(accounts));
    }

    @Vetoed
    private static final class Remembered extends Accounts {

        private final List<Account> all;

        Remembered(List<Account> all) {
            super(null, null, null, null, null);
            this.all = all;
        }

        @Override
        public Optional<Account> byName(String username) {
            return all.stream().filter(each -> each.username().equals(username)).findFirst();
        }

        @Override
        public Optional<Account> byEmail(String email) {
            return active().filter(each -> each.email().equalsIgnoreCase(email)).findFirst();
        }

        @Override
        public List<Account> all() {
            return all;
        }

        private Stream<Account> active() {
            return all.stream().filter(each -> each.isActive() && each.email() != null);
        }
    }
}
