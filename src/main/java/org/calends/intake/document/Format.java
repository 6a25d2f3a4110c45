package org.calends.intake.document;

/** One kind of document; stateless. */
public interface Format {

    /**
     * @throws UnreadableDocumentException if a limit is passed, a password is wanted or nothing is in it
     * @throws Exception in any other case, which means that the bytes are damaged: libraries fail in every way there is
     */
    Extract extract(byte[] content, ReadBudget allowance) throws Exception;
}
