package org.calends.input;

/** Addresses that a page may lead to. */
public final class WebAddress {

    /** Http or https, and no user or password before the host: they would be shown to all, and can pass for the host. */
    public static final String FORM = "https?://[^\\s\\p{Cntrl}<>\"/?#@\\\\]+([/?#][^\\s\\p{Cntrl}<>\"]*)?";

    private WebAddress() {
    }
}
