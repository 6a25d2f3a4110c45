package org.calends.mail.smtp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * Signs mails in a domain's name (DKIM, RFC 6376, rsa-sha256), so that the mail server of the recipient can tell that they are
 * ours. The two headers of one-click unsubscribing are always under the signature, as RFC 8058 (section 4) demands.
 */
public final class DkimSigner {

    /** What a reader or a mail program acts on. */
    static final List<String> USUAL = List.of("From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
            "In-Reply-To", "References", "Auto-Submitted", "List-Id");
    private static final List<String> ALWAYS = List.of("From", "List-Unsubscribe", "List-Unsubscribe-Post");
    private static final String FOLD = "\r\n ";
    private static final int LINE = 72;

    private final Identity identity;
    private final Form headerForm;
    private final Form bodyForm;
    private final PrivateKey key;
    private final List<String> signed;

    /**
     * In whose name.
     *
     * @param domain the signing domain (tag d)
     * @param selector which of the domain's keys (tag s)
     * @param user the user or agent (tag i), or null
     * @param validity how many seconds a signature counts (tag x); 0 means for ever
     */
    record Identity(String domain, String selector, String user, long validity) {
    }

    /** How little of the text may be changed on its way (RFC 6376, 3.4). */
    enum Form {
        SIMPLE,
        RELAXED;

        private String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param pkcs8 the RSA key, base64 with or without the lines that PEM puts around it
     * @param signed the names of the headers to sign; those that must be signed are added
     * @throws IllegalArgumentException for what is no such key
     */
    DkimSigner(Identity identity, String pkcs8, Form headerForm, Form bodyForm, List<String> signed) {
        this.identity = identity;
        this.headerForm = headerForm;
        this.bodyForm = bodyForm;
        this.key = key(pkcs8);
        List<String> names = new ArrayList<>(signed);
        ALWAYS.stream().filter(must -> signed.stream().noneMatch(must::equalsIgnoreCase)).forEach(names::add);
        this.signed = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    /** @return the key as base64 alone, for a signer that does not take the lines of PEM */
    String privateKey() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static PrivateKey key(String pkcs8) {
        try {
            byte[] bytes = Base64.getDecoder().decode(pkcs8.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("is no RSA key in PKCS#8 form", e);
        }
    }

    /**
     * @param message as it goes out, lines ended by CRLF
     * @return the header to be put before it, with its line end
     */
    String sign(byte[] message, Instant now) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> headers = headers(end < 0 ? text : text.substring(0, end + 2));
        String body = end < 0 ? "" : text.substring(end + 4);
        List<String> present = signed.stream().filter(name -> find(headers, name) != null).toList();
        String unsigned = "DKIM-Signature: v=1; a=rsa-sha256; c=" + headerForm.tag() + "/" + bodyForm.tag() + ";" + FOLD
                + "d=" + identity.domain() + "; s=" + identity.selector() + "; t=" + now.getEpochSecond() + ";" + FOLD
                + expiry(now) + user() + "h=" + String.join(":" + FOLD, present) + ";" + FOLD
                + "bh=" + Base64.getEncoder().encodeToString(sha256(canonicalBody(body))) + ";" + FOLD + "b=";
        String covered = present.stream().map(name -> canonical(find(headers, name))).collect(Collectors.joining())
                + canonical(unsigned + "\r\n");
        String own = covered.substring(0, covered.length() - 2);
        return unsigned + folded(Base64.getEncoder().encodeToString(signature(own))) + "\r\n";
    }

    private String expiry(Instant now) {
        return identity.validity() == 0 ? "" : "x=" + (now.getEpochSecond() + identity.validity()) + ";" + FOLD;
    }

    private String user() {
        return identity.user() == null ? "" : "i=" + identity.user() + ";" + FOLD;
    }

    private static List<String> headers(String block) {
        return List.of(block.split("(?<=\r\n)(?![ \t])"));
    }

    /** @return of several headers of that name the last one (RFC 6376, 5.4.2); null when there is none */
    private static String find(List<String> headers, String name) {
        return headers.stream().filter(header -> header.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .reduce((former, latter) -> latter).orElse(null);
    }

    private String canonical(String header) {
        if (headerForm == Form.SIMPLE) {
            return header;
        }
        int colon = header.indexOf(':');
        String value = header.substring(colon + 1).replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
        return header.substring(0, colon).strip().toLowerCase(Locale.ROOT) + ":" + value + "\r\n";
    }

    private String canonicalBody(String body) {
        String lines = bodyForm == Form.SIMPLE ? body
                : body.replaceAll("(?<![ \t])[ \t]+(?=\r\n|$)", "").replaceAll("[ \t]+", " ");
        String trimmed = lines.replaceAll("(\r\n)+\\z", "");
        return trimmed.isEmpty() && bodyForm == Form.RELAXED ? "" : trimmed + "\r\n";
    }

    private byte[] signature(String covered) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(covered.getBytes(StandardCharsets.ISO_8859_1));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with RSA and SHA-256", e);
        }
    }

    private static byte[] sha256(String text) {
        return DigestUtils.sha256(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String folded(String base64) {
        return base64.replaceAll("(.{" + LINE + "})(?=.)", "$1" + FOLD);
    }
}
