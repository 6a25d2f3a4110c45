package org.calends.web.frame;

import org.calends.input.Page;
import org.calends.obligation.search.BoundedPage;

/**
 * The way from one part of a list to its neighbours.
 *
 * @param number this part, counted from 1
 * @param previous the address of the part before, or null
 * @param next the address of the part after, or null
 */
public record Pager(int number, String previous, String next) {

    public static Pager of(Page<?> part, Address address) {
        return of(part, (part.page() + 1L) * part.size() < part.total(), address);
    }

    public static Pager of(BoundedPage boundedPage, Address address) {
        Page<?> part = boundedPage.part();
        return of(part,
                (part.page() + 1L) * part.size() < part.total() || boundedPage.more() && part.items().size() == part.size(),
                address);
    }

    private static Pager of(Page<?> part, boolean more, Address address) {
        return new Pager(part.page() + 1, part.page() > 0 ? address.atPage(part.page() - 1) : null,
                more ? address.atPage(part.page() + 1) : null);
    }

    public boolean isNeeded() {
        return previous != null || next != null;
    }
}
