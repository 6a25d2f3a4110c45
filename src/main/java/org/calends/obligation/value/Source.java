package org.calends.obligation.value;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.calends.input.AllowedCharacters;
import org.calends.input.Paragraphs;
import org.calends.input.WebAddress;

/**
 * Where an obligation comes from.
 *
 * @param url the address of the document, http or https
 * @param quote the verbatim sentence that sets the date
 * @param documentId the stored document it was read from, if it was
 */
@Embeddable
public record Source(
        @Column(name = "source_url") @Size(max = 2000) @Pattern(regexp = WebAddress.FORM, message = "{input.web-address.malformed}") String url,
        @Column(name = "source_quote") @Size(max = 10_000) @Paragraphs String quote,
        @Column(name = "source_document_id") UUID documentId) {

    public static final Source NONE = new Source(null, null, null);

    /** @return the same, without an empty quote */
    public Source tidied() {
        return new Source(url, AllowedCharacters.orNull(quote), documentId);
    }
}
