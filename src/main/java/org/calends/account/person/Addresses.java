package org.calends.account.person;

import java.net.IDN;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which e-mail addresses are those of people who sign in, and which were and are no more, whatever their letters' case.
 *
 * @param active of an active account
 * @param left of an ended account, or given up by one, and of no active account
 */
public record Addresses(Set<String> active, Set<String> left) {

    /** Nobody has an account. */
    public static final Addresses NONE = new Addresses(Set.of(), Set.of());

    /** @param once addresses that accounts had that are not active, or that have another now */
    static Addresses of(Collection<String> active, Collection<String> once) {
        Set<String> present = new TreeSet<>();
        active.forEach(email -> present.add(key(email)));
        Set<String> left = new TreeSet<>();
        once.forEach(email -> left.add(key(email)));
        left.removeAll(present);
        return new Addresses(present, left);
    }

    /** @return whether an active account has this address; not for null */
    public boolean isActive(String email) {
        return active.contains(key(email));
    }

    /** @return whether whoever had this address has left, or has another now; null is nobody's */
    public boolean hasLeft(String email) {
        return email != null && left.contains(key(email.strip()));
    }

    /** @return the address as it is compared: in small letters, its domain in one spelling */
    public static String key(String email) {
        return spelled(email).toLowerCase(Locale.ROOT);
    }

    /**
     * A domain in other letters than ASCII has two spellings (RFC 5890: U-labels and A-labels), and one mailbox must not have
     * two names: who has left would come back by the other. What is stored has the one that people read.
     *
     * @return the address with its domain in that spelling; what is none as it is, null for null
     */
    public static String spelled(String address) {
        int at = address == null ? -1 : address.lastIndexOf('@');
        if (at < 0) {
            return address;
        }
        String domain = address.substring(at + 1);
        try {
            String ascii = IDN.toASCII(domain).toLowerCase(Locale.ROOT);
            String readable = IDN.toUnicode(ascii).toLowerCase(Locale.ROOT);
            boolean isOneOfTwo = domain.equalsIgnoreCase(ascii) || domain.equalsIgnoreCase(readable);
            return isOneOfTwo && !readable.equalsIgnoreCase(ascii) ? address.substring(0, at + 1) + readable : address;
        } catch (IllegalArgumentException noDomain) {
            return address;
        }
    }
}
