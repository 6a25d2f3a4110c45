package org.calends.intake;

/** One kind of document; stateless. */
interface Format {

    /**
     * @throws UnreadableDocument if a limit is passed, a password is wanted or nothing is in it
     * @throws Exception in any other case, which means that the bytes are damaged: libraries fail in every way there is
     */
    Extract extract(byte[] content, Allowance allowance) throws Exception;
}
